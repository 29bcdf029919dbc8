/** Child welfare: orphans, unattended children, protection and coordination. */
@NullMarked
package io.minzheng.childwelfare;

import org.jspecify.annotations.NullMarked;
