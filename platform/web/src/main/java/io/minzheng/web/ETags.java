package io.minzheng.web;

import org.springframework.http.ResponseEntity;

/** Answers with the version that the next command is to be based on, as {@code If-Match} takes it. */
public final class ETags {
    private ETags() {}

    /** @param version of the aggregate that the body shows */
    public static <T> ResponseEntity<T> answer(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }
}
