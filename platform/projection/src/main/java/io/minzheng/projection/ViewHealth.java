package io.minzheng.projection;

import org.jspecify.annotations.Nullable;

/**
 * How one view stands.
 *
 * @param view its name
 * @param segments it is split into
 * @param position it has reached in every segment
 * @param lag events of the store it has not yet taken in
 * @param parked events it has gone on without
 * @param running false while it has no processor at work, for example because another process holds its token
 * @param fault class of what stops it now; a parked event does not
 */
public record ViewHealth(
        String view,
        int segments,
        long position,
        long lag,
        long parked,
        boolean running,
        @Nullable String fault) {}
