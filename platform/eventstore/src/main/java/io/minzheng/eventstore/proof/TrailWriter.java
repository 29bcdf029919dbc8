package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a trail in one of the two forms that {@link TrailVerification} takes. Flushing is the caller's. */
public final class TrailWriter {
    static final String CHECKPOINT = "{\"checkpoint\":";
    static final String SKIPPED = "{\"skipped\":";
    static final String END = "{\"end\":";

    private static final HexFormat HEX = HexFormat.of();

    private final OutputStream out;
    private final TrailForm form;
    private final String preamble;
    private final StringBuilder skipped = new StringBuilder();
    private int run;
    private long position;
    private long events;
    private String hash;

    public TrailWriter(OutputStream out, TrailForm form, TrailHead head, List<PublicKey> keys) throws IOException {
        this.out = out;
        this.form = form;
        write(form.opening());
        MessageDigest digest = EventChain.sha256();
        digest.update((head.json() + '\n').getBytes(UTF_8));
        line(head.json());
        for (PublicKey key : keys) {
            digest.update((key.json() + '\n').getBytes(UTF_8));
            line(key.json());
        }
        preamble = HEX.formatHex(digest.digest());
        position = head.from() - 1;
        hash = head.previous();
    }

    public void event(ChainedEvent event) throws IOException {
        endRun();
        write(form.event(event));
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
        if (run == form.largestRun()) {
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

    private void line(String text) throws IOException {
        write(form.line(text));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
