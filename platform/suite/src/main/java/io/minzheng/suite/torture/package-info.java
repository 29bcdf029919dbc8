/** Kills and restarts what a service stands on while commands are under way, and looks whether anything is lost. */
@NullMarked
package io.minzheng.suite.torture;

import org.jspecify.annotations.NullMarked;
