package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a trail as JSON lines, in the one form that {@link TrailVerification} takes. Flushing is the caller's. */
public final class TrailWriter {
    static final String CHECKPOINT = "{\"checkpoint\":";
    static final String SKIPPED = "{\"skipped\":";
    static final String END = "{\"end\":";

    private static final HexFormat HEX = HexFormat.of();
    /** Keeps lines short enough to be read at one stroke. */
    static final int LARGEST_RUN = 1_000;

    private final OutputStream out;
    private final String preamble;
    private final StringBuilder skipped = new StringBuilder();
    private int run;
    private long position;
    private long events;
    private String hash;

    public TrailWriter(OutputStream out, TrailHead head, List<PublicKey> keys) throws IOException {
        this.out = out;
        MessageDigest digest = EventChain.sha256();
        digest.update(line(head.json()));
        for (PublicKey key : keys) {
            digest.update(line(key.json()));
        }
        preamble = HEX.formatHex(digest.digest());
        position = head.from() - 1;
        hash = head.previous();
    }

    public void event(ChainedEvent event) throws IOException {
        endRun();
        StringBuilder line = new StringBuilder(512 + event.payload().length() + event.metadata().length());
        line.append("{\"position\":").append(event.position());
        line.append(",\"id\":\"").append(event.id()).append('"');
        line.append(",\"stream\":").append(Json.quoted(event.stream()));
        line.append(",\"streamType\":").append(Json.quoted(event.streamType()));
        line.append(",\"sequence\":").append(event.sequence());
        line.append(",\"name\":").append(Json.quoted(event.name()));
        line.append(",\"revision\":").append(event.revision());
        line.append(",\"recordedAt\":\"").append(Moments.text(event.recordedAt())).append('"');
        line.append(",\"payload\":").append(Json.quoted(event.payload()));
        line.append(",\"metadata\":").append(Json.quoted(event.metadata()));
        line.append(",\"hash\":\"").append(event.hash()).append("\"}");
        line(line.toString());
        position = event.position();
        hash = event.hash();
        events++;
    }

    /** In place of the event that follows: its hashes alone. */
    public void skip(ChainedEvent event) throws IOException {
        skipped.append(HEX.formatHex(EventChain.content(event)));
        run++;
        position = event.position();
        hash = event.hash();
        if (run == LARGEST_RUN) {
            endRun();
        }
    }

    private void endRun() throws IOException {
        if (run > 0) {
            line(SKIPPED + run + ",\"contents\":\"" + skipped + "\",\"hash\":\"" + hash + "\"}");
            run = 0;
            skipped.setLength(0);
        }
    }

    /** Belongs behind the event of its position. */
    public void checkpoint(Checkpoint checkpoint) throws IOException {
        endRun();
        line(CHECKPOINT + checkpoint.json() + '}');
    }

    /** @param keys null where the service signs nothing */
    public void end(@Nullable SigningKeys keys, Instant time) throws IOException {
        endRun();
        line(END + TrailEnd.of(position, hash, events, time, keys, preamble).json() + '}');
    }

    private byte[] line(String text) throws IOException {
        byte[] bytes = (text + '\n').getBytes(UTF_8);
        out.write(bytes);
        return bytes;
    }
}
