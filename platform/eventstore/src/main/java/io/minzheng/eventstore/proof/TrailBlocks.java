package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of lines into blocks of whole lines. */
final class TrailBlocks {
    private static final int SIZE = 1 << 20;
    /** No event comes near it. */
    static final int LONGEST_LINE = 1 << 26;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private boolean ended;

    TrailBlocks(InputStream in) {
        this.in = in;
    }

    /** @param whole false where the last line has no end */
    record Block(byte[] bytes, int length, boolean whole) {
        String firstLine() {
            int end = 0;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            return new String(bytes, 0, end, UTF_8);
        }

        List<TrailLine> scan(LineScanner scanner) {
            List<TrailLine> lines = new ArrayList<>();
            int from = 0;
            for (int at = 0; at < length; at++) {
                if (bytes[at] == '\n') {
                    lines.add(scanner.scan(bytes, from, at));
                    from = at + 1;
                }
            }
            if (!whole) {
                lines.add(new TrailLine.Malformed(false, null, "it has no end"));
            }
            return lines;
        }
    }

    /** The next block; null after the last. */
    @Nullable
    Block next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(SIZE, rest.length * 2));
        int length = rest.length;
        while (!ended) {
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                ended = true;
                break;
            }
            length += read;
            if (length < bytes.length) {
                continue;
            }
            int cut = lastLineEnd(bytes, length);
            if (cut > 0) {
                rest = Arrays.copyOfRange(bytes, cut, length);
                return new Block(bytes, cut, true);
            }
            if (length > LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        rest = new byte[0];
        return length == 0 ? null : new Block(bytes, length, bytes[length - 1] == '\n');
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int at = length;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }
}
