/** A small service that keeps every convention. */
@NullMarked
package io.minzheng.test.architecture.sound.web;

import org.jspecify.annotations.NullMarked;
