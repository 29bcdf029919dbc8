package io.minzheng.eventstore.proof;

import org.jspecify.annotations.Nullable;

/**
 * A key with which a service signs or has signed.
 *
 * @param key Ed25519, the 64 hexadecimal digits of its RFC 8032 form
 * @param endorsedBy the key that signed before it; null for the first
 * @param endorsement signature of that key over {@link #endorsing}
 */
public record PublicKey(
        String key, @Nullable String endorsedBy, @Nullable String endorsement) {

    /** What the older key signs to vouch for the newer. */
    static String endorsing(String service, String key) {
        return "minzheng key 1\n" + service + '\n' + key;
    }

    boolean isEndorsed(String service) {
        return endorsedBy != null
                && endorsement != null
                && Ed25519.verify(endorsedBy, endorsing(service, key), endorsement);
    }

    String json() {
        return "{\"key\":" + Json.quoted(key) + ",\"endorsedBy\":" + Json.quoted(endorsedBy) + ",\"endorsement\":"
                + Json.quoted(endorsement) + '}';
    }

    /** @throws IllegalArgumentException for anything that {@link #json} does not write */
    static PublicKey parse(String line) {
        Json json = Json.of(line);
        return json.same(
                new PublicKey(
                        json.hex("key", 64), json.optionalHex("endorsedBy", 64), json.optionalHex("endorsement", 128)),
                PublicKey::json);
    }
}
