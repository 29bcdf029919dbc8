package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a trail and hashes the events in them. A line has one form only, members in their order without white
 * space, so that no byte of it can be another without being noticed. Not thread-safe.
 */
final class LineScanner {
    private static final byte[] POSITION = bytes(TrailForm.EVENT);
    private static final byte[] ID = bytes(",\"id\":\"");
    private static final byte[] STREAM = bytes("\",\"stream\":\"");
    private static final byte[] STREAM_TYPE = bytes(",\"streamType\":\"");
    private static final byte[] SEQUENCE = bytes(",\"sequence\":");
    private static final byte[] NAME = bytes(",\"name\":\"");
    private static final byte[] REVISION = bytes(",\"revision\":");
    private static final byte[] RECORDED_AT = bytes(",\"recordedAt\":\"");
    private static final byte[] PAYLOAD = bytes("\",\"payload\":\"");
    private static final byte[] METADATA = bytes(",\"metadata\":\"");
    private static final byte[] HASH = bytes(",\"hash\":\"");
    private static final byte[] SKIPPED = bytes(TrailWriter.SKIPPED);
    private static final byte[] CONTENTS = bytes(",\"contents\":\"");
    private static final byte[] AFTER_CONTENTS = bytes("\",\"hash\":\"");
    private static final byte[] END = bytes("\"}");

    private final MessageDigest sha256 = EventChain.sha256();
    private final ContentBytes content = new ContentBytes();
    private byte @Nullable [] aggregate;
    private byte[] line = new byte[0];
    private @Nullable String id;
    private int at;
    private int end;

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Of the trail of one aggregate events of others have no place in it. */
    void only(@Nullable String stream) {
        aggregate = stream == null ? null : bytes(stream);
    }

    /** @param until the place of the line's end, a line feed */
    TrailLine scan(byte[] block, int from, int until) {
        line = block;
        at = from;
        end = until;
        id = null;
        try {
            if (begins(POSITION)) {
                return event();
            }
            return begins(SKIPPED) ? skipped() : other(new String(block, from, until - from, UTF_8));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return new TrailLine.Malformed(true, id, String.valueOf(malformed.getMessage()));
        }
    }

    private static TrailLine other(String text) {
        if (TrailForm.EVENT.startsWith(text)) {
            return new TrailLine.Malformed(true, null, "it breaks off");
        }
        return text.contains("\"payload\":")
                ? new TrailLine.Malformed(true, null, "it does not begin as an event does")
                : new TrailLine.Other(text);
    }

    private boolean begins(byte[] with) {
        return Arrays.equals(line, at, Math.min(at + with.length, end), with, 0, with.length);
    }

    private TrailLine event() {
        content.clear();
        expect(POSITION);
        long position = number();
        content.int64(position);
        expect(ID);
        id = uuid();
        expect(STREAM);
        text();
        long stream = content.textNumber();
        boolean own = aggregate == null || content.textIs(aggregate);
        expect(STREAM_TYPE);
        text();
        expect(SEQUENCE);
        long sequence = number();
        content.int64(sequence);
        expect(NAME);
        text();
        expect(REVISION);
        long revision = number();
        if (revision > Short.MAX_VALUE) {
            throw new IllegalArgumentException("revision " + revision);
        }
        content.int32((int) revision);
        expect(RECORDED_AT);
        content.int64(moment() - Moments.EPOCH_2000);
        expect(PAYLOAD);
        text();
        expect(METADATA);
        text();
        expect(HASH);
        byte[] hash = hex(EventChain.BYTES);
        expect(END);
        requireEnd();
        return new TrailLine.Event(position, String.valueOf(id), stream, own, sequence, content.sha256(sha256), hash);
    }

    private TrailLine skipped() {
        expect(SKIPPED);
        long count = number();
        if (count < 1 || count > TrailForm.LARGEST_RUN) {
            throw new IllegalArgumentException("a run of " + count);
        }
        expect(CONTENTS);
        byte[] contents = hex((int) count * EventChain.BYTES);
        expect(AFTER_CONTENTS);
        byte[] hash = hex(EventChain.BYTES);
        expect(END);
        requireEnd();
        return new TrailLine.Skipped((int) count, contents, hash);
    }

    private void expect(byte[] literal) {
        if (!begins(literal)) {
            throw new IllegalArgumentException("no " + new String(literal, UTF_8) + " where it must stand");
        }
        at += literal.length;
    }

    private void requireEnd() {
        if (at != end) {
            throw new IllegalArgumentException("something follows the last member");
        }
    }

    private byte next() {
        if (at == end) {
            throw new IllegalArgumentException("the line ends too early");
        }
        return line[at++];
    }

    private long number() {
        int from = at;
        long number = 0;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            number = number * 10 + line[at++] - '0';
        }
        int digits = at - from;
        if (digits == 0 || digits > 18 || (digits > 1 && line[from] == '0')) {
            throw new IllegalArgumentException("no number where one must stand");
        }
        return number;
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            byte digit = next();
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("no digit where one must stand");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private void expect(char literal) {
        if (next() != literal) {
            throw new IllegalArgumentException("no " + literal + " where it must stand");
        }
    }

    private long moment() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        LocalDate day = LocalDate.of(year, month, digits(2));
        expect('T');
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        expect(':');
        LocalTime time = LocalTime.of(hour, minute, digits(2));
        expect('.');
        int micros = digits(6);
        expect('Z');
        return day.toEpochSecond(time, ZoneOffset.UTC) * 1_000_000 + micros;
    }

    private String uuid() {
        int from = at;
        content.int64(hexNumber(8, 4, 4));
        expect('-');
        content.int64(hexNumber(4, 12));
        return new String(line, from, at - from, ISO_8859_1);
    }

    /** Groups of digits with hyphens between them. */
    private long hexNumber(int... groups) {
        long number = 0;
        for (int group = 0; group < groups.length; group++) {
            if (group > 0) {
                expect('-');
            }
            for (int i = 0; i < groups[group]; i++) {
                number = number << 4 | nibble(next());
            }
        }
        return number;
    }

    private byte[] hex(int bytes) {
        byte[] value = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            value[i] = (byte) (nibble(next()) << 4 | nibble(next()));
        }
        return value;
    }

    private static int nibble(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw new IllegalArgumentException("no lower-case hexadecimal digit where one must stand");
    }

    /** From behind the opening quote to behind the closing one. */
    private void text() {
        content.beginText(end - at);
        while (true) {
            int from = at;
            while (at < end && line[at] != '"' && line[at] != '\\' && (line[at] < 0 || line[at] >= ' ')) {
                at++;
            }
            content.text(line, from, at - from);
            byte stopped = next();
            if (stopped == '"') {
                content.endText();
                return;
            }
            if (stopped != '\\') {
                throw new IllegalArgumentException("a control character");
            }
            content.text(escaped());
        }
    }

    private byte escaped() {
        byte letter = next();
        if (letter == '"' || letter == '\\') {
            return letter;
        }
        int named = Escapes.NAMES.indexOf(letter);
        if (named >= 0) {
            return (byte) Escapes.NAMED.charAt(named);
        }
        if (letter == 'u') {
            long control = hexNumber(4);
            if (control < ' ' && Escapes.NAMED.indexOf((char) control) < 0) {
                return (byte) control;
            }
        }
        throw new IllegalArgumentException("an escape that is not the one form of its character");
    }
}
