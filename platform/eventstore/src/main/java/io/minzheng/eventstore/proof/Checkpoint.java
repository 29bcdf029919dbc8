package io.minzheng.eventstore.proof;

import java.time.Instant;

/**
 * What a service has signed: at this position its chain had this hash.
 *
 * @param hash 64 hexadecimal digits
 * @param time of signing, in whole microseconds
 * @param key public; 64 hexadecimal digits
 * @param signature of the key over {@link #statement}; 128 hexadecimal digits
 */
public record Checkpoint(String service, long position, String hash, Instant time, String key, String signature) {

    public static Checkpoint sign(SigningKeys keys, long position, String hash, Instant time) {
        Ed25519.Pair pair = keys.signing();
        Checkpoint unsigned = new Checkpoint(keys.service(), position, hash, Moments.micro(time), pair.key(), "");
        return new Checkpoint(
                unsigned.service, position, hash, unsigned.time, unsigned.key, pair.sign(unsigned.statement()));
    }

    String statement() {
        return String.join(
                "\n", "minzheng checkpoint 1", service, Long.toString(position), hash, Moments.text(time), key);
    }

    /** Whether its own key has signed it; says nothing of whose key that is. */
    public boolean isSigned() {
        return Ed25519.verify(key, statement(), signature);
    }

    /** As on the topic and in a trail. */
    public String json() {
        return "{\"service\":" + Json.quoted(service) + ",\"position\":" + position + ",\"hash\":" + Json.quoted(hash)
                + ",\"time\":" + Json.quoted(Moments.text(time)) + ",\"key\":" + Json.quoted(key) + ",\"signature\":"
                + Json.quoted(signature) + '}';
    }

    /** @throws IllegalArgumentException for anything that {@link #json} does not write */
    public static Checkpoint parse(String line) {
        Json json = Json.of(line);
        return json.same(
                new Checkpoint(
                        json.text("service"),
                        json.number("position"),
                        json.hex("hash", 64),
                        json.moment("time"),
                        json.hex("key", 64),
                        json.hex("signature", 128)),
                Checkpoint::json);
    }
}
