/** The one door: checks tokens, leads each path to its service, shows the API of all, and answers for those away. */
@NullMarked
package io.minzheng.gateway;

import org.jspecify.annotations.NullMarked;
