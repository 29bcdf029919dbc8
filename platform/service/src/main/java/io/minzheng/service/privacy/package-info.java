/** Erasing what is known of a person: asked for by one, confirmed by another, refused while the law has it kept. */
@NullMarked
package io.minzheng.service.privacy;

import org.jspecify.annotations.NullMarked;
