/** Social assistance: standards, dibao and the payments that follow from them. */
@NullMarked
package io.minzheng.assistance;

import org.jspecify.annotations.NullMarked;
