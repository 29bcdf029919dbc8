/** Read models in MongoDB: one collection per question, its token beside it, rebuilt from the events at will. */
@NullMarked
package io.minzheng.projection;

import org.jspecify.annotations.NullMarked;
