/** Who is in dibao: keeps every person in one case only. */
@NullMarked
package io.minzheng.assistance.dibao.persons;

import org.jspecify.annotations.NullMarked;
