@NullMarked
package io.minzheng.eventstore.proof;

import org.jspecify.annotations.NullMarked;
