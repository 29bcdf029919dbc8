package io.minzheng.assistance.monitoring.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts as offices write them: UTF-8, with or without a byte order mark, or GB18030, in which spreadsheets here save. */
final class Encodings {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private Encodings() {}

    /** UTF-8 is tried first: hardly any Chinese text in GB18030 is also well-formed UTF-8. */
    static String decode(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, GB18030)
                .map(charset -> strictly(content, charset))
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text)
                .orElseThrow(() -> ListRule.FileMustBeInAKnownEncoding.violated("content", Map.of()));
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
