@NullMarked
package io.minzheng.service.privacy;

import org.jspecify.annotations.NullMarked;
