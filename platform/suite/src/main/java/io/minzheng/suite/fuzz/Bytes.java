package io.minzheng.suite.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks a request below what schemas speak of: bytes, encodings, and HTTP itself. */
final class Bytes {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private Bytes() {}

    static byte[] joined(String head, byte[] body) {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    /** @param head without its length and its end */
    static Shot broken(Random random, int number, String what, String staff, String head, byte[] body) {
        String length = "Content-Length: " + body.length + "\r\n";
        return switch (random.nextInt(12)) {
            case 0 -> {
                byte[] other = flipped(random, body);
                yield shot(number, what + ", bytes of the body", staff, joined(lengthened(head, other), other), true);
            }
            case 1 -> {
                byte[] other = Values.one(
                        random,
                        List.of(
                                new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
                                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'},
                                new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'},
                                new byte[] {0x1f, (byte) 0x8b, 8, 0},
                                "nullnull".getBytes(StandardCharsets.US_ASCII),
                                new byte[1_200_000]));
                yield shot(number, what + ", another encoding", staff, joined(lengthened(head, other), other), true);
            }
            case 2 ->
                shot(
                        number,
                        what + ", gzip that is none",
                        staff,
                        joined(head + "Content-Encoding: gzip\r\n" + length + "\r\n", body),
                        true);
            case 3 ->
                shot(
                        number,
                        what + ", chunked",
                        staff,
                        joined(head + "Transfer-Encoding: chunked\r\n\r\n", chunked(random, body)),
                        true);
            case 4 ->
                shot(
                        number,
                        what + ", two lengths",
                        staff,
                        joined(head + length + "Content-Length: " + (body.length + 7) + "\r\n\r\n", body),
                        false);
            case 5 ->
                shot(
                        number,
                        what + ", length and chunks",
                        staff,
                        joined(head + length + "Transfer-Encoding: chunked\r\n\r\n", chunked(random, body)),
                        false);
            case 6 ->
                shot(
                        number,
                        what + ", a broken chunk",
                        staff,
                        joined(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", body),
                        false);
            case 7 ->
                shot(
                        number,
                        what + ", a large head",
                        staff,
                        joined(head + "X-Large: " + "y".repeat(20_000) + "\r\n" + length + "\r\n", body),
                        false);
            case 8 ->
                shot(
                        number,
                        what + ", bare line feeds",
                        staff,
                        joined((head + length + "\r\n").replace("\r\n", "\n"), body),
                        false);
            case 9 -> shot(number, what + ", cut off", staff, cut(random, joined(head + length + "\r\n", body)), false);
            case 10 ->
                shot(
                        number,
                        what + ", another version",
                        staff,
                        joined(
                                (head + length + "\r\n")
                                        .replaceFirst(
                                                "HTTP/1.1",
                                                Values.one(
                                                        random,
                                                        List.of("HTTP/1.0", "HTTP/3.9", "HTTQ/1.1", "", "HTTP/1.1 x"))),
                                body),
                        false);
            default ->
                shot(
                        number,
                        what + ", bytes of the head",
                        staff,
                        flipped(random, joined(head + length + "\r\n", body)),
                        false);
        };
    }

    private static String lengthened(String head, byte[] body) {
        return head + "Content-Length: " + body.length + "\r\n\r\n";
    }

    private static Shot shot(int number, String what, String staff, byte[] bytes, boolean wellFormed) {
        return new Shot(number, what, staff, bytes, wellFormed, isComplete(bytes));
    }

    private static byte[] cut(Random random, byte[] bytes) {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    private static byte[] flipped(Random random, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        int first = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int way = random.nextInt(4);
        for (int at = 0; at < bytes.length; at++) {
            if (at != first) {
                out.write(bytes[at]);
                continue;
            }
            switch (way) {
                case 0 -> out.write(bytes[at] ^ 1 << random.nextInt(8));
                case 1 -> out.writeBytes(new byte[] {(byte) random.nextInt(256), bytes[at]});
                case 2 -> out.write(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(12)));
                default -> {}
            }
        }
        return out.toByteArray();
    }

    private static byte[] chunked(Random random, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 64);
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, 1 + random.nextInt(1 + body.length / 3));
            String extension = random.nextInt(6) == 0 ? ";a=b" : "";
            out.writeBytes((Integer.toHexString(size) + extension + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, size);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += size;
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** Whether whoever reads it need not wait for more: otherwise nobody owes an answer at once. */
    private static boolean isComplete(byte[] bytes) {
        int end = end(bytes);
        if (end < 0) {
            return false;
        }
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        if (head.contains("transfer-encoding: chunked")) {
            String tail = new String(
                    bytes,
                    Math.max(end, bytes.length - 5),
                    Math.min(5, bytes.length - end),
                    StandardCharsets.ISO_8859_1);
            return tail.equals("0\r\n\r\n");
        }
        return head.lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> line.substring(15).strip())
                .filter(length -> length.matches("\\d{1,9}"))
                .allMatch(length -> Integer.parseInt(length) <= bytes.length - end);
    }

    private static int end(byte[] bytes) {
        for (int at = 0; at + END.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return at + END.length;
            }
        }
        return -1;
    }
}
