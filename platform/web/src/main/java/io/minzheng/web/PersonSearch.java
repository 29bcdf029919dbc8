package io.minzheng.web;

import io.minzheng.kernel.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Asks where a person is met. The number stands in the body: what stands in an address ends up in logs.
 *
 * @param reason what the search is needed for; recorded with it
 */
public record PersonSearch(
        ResidentId residentId, @Purpose @Nullable String reason) {}
