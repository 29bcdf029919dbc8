/** A small service that keeps every convention. */
@NullMarked
package io.minzheng.test.architecture.sound.dibao;

import org.jspecify.annotations.NullMarked;
