package io.minzheng.eventstore;

/**
 * Makes a command that is sent twice happen once (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param value chosen by the client, unique per staff member
 * @param fingerprint keyed digest of method, path and body in hexadecimal; the same key with another fingerprint is refused
 */
public record IdempotencyKey(String value, String fingerprint) {}
