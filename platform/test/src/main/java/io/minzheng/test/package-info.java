/** What tests of services stand on: the embedded infrastructure, once per JVM, and tokens for whoever a test wants. */
@NullMarked
package io.minzheng.test;

import org.jspecify.annotations.NullMarked;
