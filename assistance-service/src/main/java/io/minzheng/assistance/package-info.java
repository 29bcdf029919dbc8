/** Social assistance: standards, dibao and the payments that follow from them; rescue of vagrants and beggars. */
@NullMarked
package io.minzheng.assistance;

import org.jspecify.annotations.NullMarked;
