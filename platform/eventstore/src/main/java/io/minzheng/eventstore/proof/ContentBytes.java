package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/** The bytes that are hashed as an event's content: a version, numbers in big-endian order, texts after their length. */
final class ContentBytes {
    private static final byte VERSION = 1;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[4096];
    private int length;
    private int textAt;

    ContentBytes() {
        clear();
    }

    void clear() {
        bytes[0] = VERSION;
        length = 1;
    }

    void int64(long value) {
        reserve(8);
        LONG.set(bytes, length, value);
        length += 8;
    }

    void int32(int value) {
        reserve(4);
        INT.set(bytes, length, value);
        length += 4;
    }

    void text(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        beginText(encoded.length);
        text(encoded, 0, encoded.length);
        endText();
    }

    /** @param atMost bytes that the text can have */
    void beginText(int atMost) {
        reserve(4 + atMost);
        textAt = length;
        length += 4;
    }

    void text(byte[] from, int at, int count) {
        System.arraycopy(from, at, bytes, length, count);
        length += count;
    }

    void text(byte one) {
        bytes[length++] = one;
    }

    void endText() {
        INT.set(bytes, textAt, length - textAt - 4);
    }

    /** A number for the text just ended, the same for the same text. */
    long textNumber() {
        long number = 0xcbf29ce484222325L;
        for (int at = textAt + 4; at < length; at++) {
            number = (number ^ bytes[at]) * 0x100000001b3L;
        }
        return number;
    }

    boolean textIs(byte[] other) {
        return Arrays.equals(bytes, textAt + 4, length, other, 0, other.length);
    }

    byte[] sha256(MessageDigest digest) {
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
