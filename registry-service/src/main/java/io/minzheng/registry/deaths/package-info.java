/** Deaths: registered once per person, annulled where the registration was wrong; others stop what the dead no longer get. */
@NullMarked
package io.minzheng.registry.deaths;

import org.jspecify.annotations.NullMarked;
