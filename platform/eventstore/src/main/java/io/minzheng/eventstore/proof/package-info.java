/** Proof that no event was changed, removed or inserted: the hash chain, signed checkpoints, trails and their verification. */
@NullMarked
package io.minzheng.eventstore.proof;

import org.jspecify.annotations.NullMarked;
