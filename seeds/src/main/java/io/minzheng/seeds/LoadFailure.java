package io.minzheng.seeds;

import org.jspecify.annotations.Nullable;

/** Something that stops the load, said so that its reader can act on it. */
final class LoadFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadFailure(String message) {
        super(message);
    }

    LoadFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
