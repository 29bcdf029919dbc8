/** Who is recognised, and who applies for it: nobody twice at a time, whatever households are decided on side by side. */
@NullMarked
package io.minzheng.assistance.recognition.persons;

import org.jspecify.annotations.NullMarked;
