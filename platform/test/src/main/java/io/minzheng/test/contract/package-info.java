/** What the published events promise: schemas, catalogue and AsyncAPI document from the records, and their checks. */
@NullMarked
package io.minzheng.test.contract;

import org.jspecify.annotations.NullMarked;
