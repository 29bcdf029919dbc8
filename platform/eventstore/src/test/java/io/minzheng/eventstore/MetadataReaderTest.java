package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {
    private final MetadataReader reader = new MetadataReader();

    @Test
    void whatFollowsIsReadAsItIsWritten() {
        Map<String, String> first = reader.read("{\"staff\":\"clerk\",\"trace\":\"1\"}");
        assertThat(first).containsOnly(Map.entry("staff", "clerk"), Map.entry("trace", "1"));
        assertThat(reader.read("{\"staff\":\"clerk\",\"trace\":\"1\"}")).isSameAs(first);
        assertThat(reader.read("{\"staff\":\"reviewer\"}")).containsOnly(Map.entry("staff", "reviewer"));
        assertThat(reader.read("{}")).isEmpty();
        assertThat(first).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "\"staff\"", "{\"n\":5}", "{\"o\":{\"a\":\"b\"}}", "{\"l\":[\"a\"]}", "{} {}"})
    void whatIsNoObjectOfTextsIsRefused(String text) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(IllegalStateException.class);
    }
}
