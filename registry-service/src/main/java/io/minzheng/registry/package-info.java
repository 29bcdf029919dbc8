/** Registration: marriages, deaths, social organisations, place names. */
@NullMarked
package io.minzheng.registry;

import org.jspecify.annotations.NullMarked;
