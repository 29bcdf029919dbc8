/** The Hezuo decade: a made-up population whose dibao, under the rules, comes to the published figures; its loading; the proof. */
@NullMarked
package io.minzheng.seeds;

import org.jspecify.annotations.NullMarked;
