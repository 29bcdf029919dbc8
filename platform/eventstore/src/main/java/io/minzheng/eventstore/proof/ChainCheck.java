package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.proof.TrailFault.Kind;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a trail in their order, follows the chain through them, and stops at the first fault. */
final class ChainCheck {
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256 = EventChain.sha256();
    private final MessageDigest preamble = EventChain.sha256();
    private final StreamSequences sequences = new StreamSequences();
    private final TreeSet<String> signers = new TreeSet<>();
    private final KeptCheckpoints kept;
    private final Trust trust;

    private @Nullable TrailHead head;
    private @Nullable TrailEnd end;
    private @Nullable TrailFault fault;
    private @Nullable String preambleHash;
    private byte[] hash = new byte[0];
    private long position;
    private long events;
    private long leftOut;
    private long checkpoints;
    private long lines;

    /** @param before lines of the file before the first one of the trail */
    ChainCheck(Collection<String> keys, Collection<Checkpoint> given, int before) {
        this.lines = before;
        this.trust = new Trust(keys);
        this.kept = new KeptCheckpoints(given);
    }

    boolean failed() {
        return fault != null;
    }

    /** Nothing more is looked at after the first fault. */
    void line(TrailLine line) {
        if (fault != null) {
            return;
        }
        lines++;
        if (end != null) {
            fail(Kind.OUT_OF_PLACE, "something follows the end of the trail");
            return;
        }
        switch (line) {
            case TrailLine.Event event -> event(event);
            case TrailLine.Skipped run -> skipped(run);
            case TrailLine.Malformed malformed ->
                fail(Kind.MALFORMED, malformed.event() ? position + 1 : null, malformed.id(), form(malformed.why()));
            case TrailLine.Other other -> {
                try {
                    other(other.text());
                } catch (IllegalArgumentException malformed) {
                    fail(Kind.MALFORMED, form(String.valueOf(malformed.getMessage())));
                }
            }
        }
    }

    /** At the end of the file. */
    void endOfFile() {
        if (fault != null) {
            return;
        }
        lines++;
        if (head == null) {
            fail(Kind.MALFORMED, "the file is empty");
        } else if (end == null) {
            fail(Kind.CUT_OFF, "the trail has no end: it breaks off after position " + position);
        } else if (head.to() == null) {
            kept.missed(position, end)
                    .ifPresent(missed -> fail(
                            Kind.CUT_OFF,
                            "the trail ends at position " + position + ", but position " + missed.position()
                                    + " had been signed before it was exported"));
        }
    }

    private void event(TrailLine.Event event) {
        if (!begun() || !inPlace(event)) {
            return;
        }
        hash = EventChain.link(sha256, hash, event.content(), 0);
        position = event.position();
        if (!Arrays.equals(hash, event.hash())) {
            fail(
                    Kind.CHANGED,
                    position,
                    event.id(),
                    "its content does not lead to the hash that is recorded with it: one of them was changed");
            return;
        }
        long before = sequences.put(event.stream(), event.sequence());
        boolean follows =
                before == StreamSequences.NONE ? !whole() || event.sequence() == 0 : event.sequence() == before + 1;
        if (!follows) {
            fail(
                    Kind.MISSING,
                    position,
                    event.id(),
                    "it has sequence " + event.sequence() + " in its aggregate, but "
                            + (before == StreamSequences.NONE ? "none" : "sequence " + before) + " comes before it");
            return;
        }
        events++;
        compare();
    }

    /** Whether every aggregate must begin with its first event. */
    private boolean whole() {
        return head != null && head.from() == 1;
    }

    private boolean inPlace(TrailLine.Event event) {
        long place = position + 1;
        if (event.position() > place) {
            fail(
                    Kind.MISSING,
                    place,
                    null,
                    "event " + event.position() + " (" + event.id() + ") stands in its place: it was removed or moved");
        } else if (event.position() < place) {
            fail(
                    Kind.OUT_OF_PLACE,
                    place,
                    event.id(),
                    "what stands here calls itself event " + event.position() + ": it was inserted, repeated or moved");
        } else if (!event.own()) {
            fail(Kind.OUT_OF_PLACE, place, event.id(), "it is not of the aggregate the trail is of");
        }
        return fault == null;
    }

    private void skipped(TrailLine.Skipped run) {
        if (!begun()) {
            return;
        }
        long first = position + 1;
        for (int i = 0; i < run.count() && fault == null; i++) {
            hash = EventChain.link(sha256, hash, run.contents(), i * EventChain.BYTES);
            position++;
            leftOut++;
            compare();
        }
        if (fault == null && !Arrays.equals(hash, run.hash())) {
            fail(
                    Kind.CHANGED,
                    first,
                    null,
                    "the contents of the " + run.count()
                            + " events left out from here do not lead to the hash behind them");
        }
    }

    private void compare() {
        while (kept.next() <= position && fault == null) {
            Checkpoint checkpoint = kept.at(kept.next());
            if (!checkpoint.hash().equals(HEX.formatHex(hash))) {
                recomputed("was signed on " + Moments.text(checkpoint.time()) + " and kept outside the trail");
            }
        }
    }

    private void recomputed(String signed) {
        fail(
                Kind.RECOMPUTED,
                position,
                null,
                "the chain has another hash here than " + signed
                        + ": an event up to here, behind the last checkpoint that holds, was changed, removed or inserted"
                        + " and the hashes were computed anew");
    }

    /** Whether the lines before the first event are complete; what they say is taken in the first time. */
    private boolean begun() {
        if (head == null) {
            fail(Kind.MALFORMED, form("the first line says what the trail is of"));
        } else if (preambleHash == null) {
            preambleHash = HEX.formatHex(preamble.digest());
            String wrong = kept.admit(head.service(), trust, position);
            if (wrong != null) {
                fail(Kind.FORGED, wrong);
            }
            compare();
        }
        return fault == null;
    }

    private void other(String text) {
        if (head == null) {
            head(TrailHead.parse(text));
        } else if (text.startsWith(TrailWriter.CHECKPOINT)) {
            checkpoint(Checkpoint.parse(inner(text, TrailWriter.CHECKPOINT)));
            return;
        } else if (text.startsWith(TrailWriter.END)) {
            end(TrailEnd.parse(inner(text, TrailWriter.END)));
            return;
        } else if (preambleHash != null || !trust.introduce(PublicKey.parse(text), head.service())) {
            fail(
                    Kind.FORGED,
                    preambleHash == null ? "the endorsement of the key is not genuine" : "a key out of place");
        }
        preamble.update((text + '\n').getBytes(UTF_8));
    }

    private static String inner(String text, String opening) {
        if (!text.endsWith("}}")) {
            throw new IllegalArgumentException("it does not end as it must");
        }
        return text.substring(opening.length(), text.length() - 1);
    }

    private void head(TrailHead read) {
        if (read.from() < 1) {
            throw new IllegalArgumentException("positions begin with 1");
        }
        head = read;
        position = read.from() - 1;
        hash = HEX.parseHex(read.previous());
        if (position == 0 && !Arrays.equals(hash, EventChain.start(read.service()))) {
            fail(Kind.CHANGED, "the chain does not begin as that of " + read.service() + " must");
        }
    }

    private void checkpoint(Checkpoint checkpoint) {
        if (!begun() || head == null) {
            return;
        }
        String named = "the checkpoint of position " + checkpoint.position() + " ";
        if (!checkpoint.service().equals(head.service()) || checkpoint.position() != position) {
            fail(Kind.OUT_OF_PLACE, named + "of " + checkpoint.service() + " stands behind position " + position);
        } else if (!trust.in(checkpoint.key()) || !checkpoint.isSigned()) {
            fail(Kind.FORGED, named + "is not signed by a key that is trusted");
        } else if (!checkpoint.hash().equals(HEX.formatHex(hash))) {
            recomputed("the checkpoint behind it says");
        } else {
            signers.add(checkpoint.key());
            checkpoints++;
        }
    }

    private void end(TrailEnd read) {
        if (!begun() || head == null) {
            return;
        }
        if (read.key() != null || read.signature() != null) {
            String key = String.valueOf(read.key());
            if (!trust.in(key) || !read.isSigned(String.valueOf(preambleHash))) {
                fail(Kind.FORGED, "the end of the trail is not signed by a key that is trusted");
                return;
            }
            signers.add(key);
        }
        if (read.position() != position
                || read.events() != events
                || !read.hash().equals(HEX.formatHex(hash))) {
            fail(
                    read.position() > position ? Kind.CUT_OFF : Kind.RECOMPUTED,
                    "the trail was exported up to position " + read.position() + " with " + read.events()
                            + " events shown and hash " + read.hash() + "; here it reaches position " + position
                            + " with "
                            + events + " and hash " + HEX.formatHex(hash));
        } else if (head.to() != null && head.to() != position) {
            fail(Kind.CUT_OFF, "the trail is said to reach position " + head.to());
        }
        end = read;
    }

    private static String form(String why) {
        return "the line does not have the form of a trail: " + why;
    }

    private void fail(Kind kind, String what) {
        fail(kind, null, null, what);
    }

    private void fail(Kind kind, @Nullable Long at, @Nullable String id, String what) {
        fault = new TrailFault(kind, lines, at, id, what);
    }

    Verdict verdict() {
        return new Verdict(
                fault,
                head,
                events,
                leftOut,
                position,
                HEX.formatHex(hash),
                checkpoints,
                kept.compared(),
                end != null && end.key() != null,
                signers);
    }
}
