/** Walks every endpoint of a service with every role, and with areas that are not its own. */
@NullMarked
package io.minzheng.test.access;

import org.jspecify.annotations.NullMarked;
