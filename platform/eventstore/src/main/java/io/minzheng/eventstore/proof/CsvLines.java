package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a trail of comma-separated values as the lines of JSON that its rows stand for. */
final class CsvLines extends InputStream {
    private static final byte[] OPENING = TrailCsv.OPENING.getBytes(UTF_8);
    /** Passes for an event, so that the one that must stand there is named. */
    private static final String NO_ROW = "{\"position\":?";

    private final InputStream rows;
    private byte[] line = new byte[0];
    private int at;

    private CsvLines(InputStream rows) {
        this.rows = rows;
    }

    /** The trail's lines, in whichever form it is written. */
    static InputStream of(InputStream trail) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(trail, 1 << 16);
        buffered.mark(OPENING.length);
        if (Arrays.equals(buffered.readNBytes(OPENING.length), OPENING)) {
            return new CsvLines(buffered);
        }
        buffered.reset();
        return buffered;
    }

    static boolean isCsv(InputStream lines) {
        return lines instanceof CsvLines;
    }

    @Override
    public int read() throws IOException {
        return there() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!there()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
    }

    private boolean there() throws IOException {
        if (at == line.length) {
            line = next();
            at = 0;
        }
        return line.length > 0;
    }

    private byte[] next() throws IOException {
        byte[] row = row();
        if (row.length == 0) {
            return row;
        }
        String text = new String(row, UTF_8);
        String json;
        try {
            // What is no UTF-8 would be read as something else.
            json = Arrays.equals(text.getBytes(UTF_8), row) ? TrailCsv.json(text) : NO_ROW;
        } catch (IllegalArgumentException malformed) {
            json = NO_ROW;
        }
        return (json + '\n').getBytes(UTF_8);
    }

    /** Up to a line end outside of quotes, or the end of the file. */
    private byte[] row() throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        boolean quoted = false;
        for (int read = rows.read(); read >= 0; read = rows.read()) {
            row.write(read);
            quoted ^= read == '"';
            if (read == '\n' && !quoted) {
                break;
            }
            if (row.size() > TrailBlocks.LONGEST_LINE) {
                throw new IOException("a row of more than " + TrailBlocks.LONGEST_LINE + " bytes");
            }
        }
        return row.toByteArray();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
