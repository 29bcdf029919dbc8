package io.minzheng.eventstore.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a trail, in which the service signs what the trail is of and where it ends.
 *
 * @param position of the last event, shown or left out
 * @param hash of the chain there
 * @param events number of events shown
 * @param time of the export, in whole microseconds
 * @param key public; null where the service has no keys
 * @param signature of the key over {@link #statement}
 */
record TrailEnd(
        long position,
        String hash,
        long events,
        Instant time,
        @Nullable String key,
        @Nullable String signature) {

    /** @param preamble SHA-256 of the lines before the first event, as hexadecimal digits */
    static TrailEnd of(
            long position, String hash, long events, Instant time, @Nullable SigningKeys keys, String preamble) {
        Instant micro = Moments.micro(time);
        if (keys == null) {
            return new TrailEnd(position, hash, events, micro, null, null);
        }
        Ed25519.Pair pair = keys.signing();
        TrailEnd unsigned = new TrailEnd(position, hash, events, micro, pair.key(), null);
        return new TrailEnd(position, hash, events, micro, pair.key(), pair.sign(unsigned.statement(preamble)));
    }

    String statement(String preamble) {
        return String.join(
                "\n",
                "minzheng trail 1",
                preamble,
                Long.toString(position),
                hash,
                Long.toString(events),
                Moments.text(time),
                String.valueOf(key));
    }

    boolean isSigned(String preamble) {
        return key != null && signature != null && Ed25519.verify(key, statement(preamble), signature);
    }

    String json() {
        return "{\"position\":" + position + ",\"hash\":" + Json.quoted(hash) + ",\"events\":" + events + ",\"time\":"
                + Json.quoted(Moments.text(time)) + ",\"key\":" + Json.quoted(key) + ",\"signature\":"
                + Json.quoted(signature) + '}';
    }

    /** @throws IllegalArgumentException for anything that {@link #json} does not write */
    static TrailEnd parse(String line) {
        Json json = Json.of(line);
        return json.same(
                new TrailEnd(
                        json.number("position"),
                        json.hex("hash", 64),
                        json.number("events"),
                        json.moment("time"),
                        json.optionalHex("key", 64),
                        json.optionalHex("signature", 128)),
                TrailEnd::json);
    }
}
