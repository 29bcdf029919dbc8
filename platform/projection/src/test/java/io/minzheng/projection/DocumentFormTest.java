package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DocumentFormTest {
    enum Colour {
        YELLOW,
        BLUE
    }

    record Painted(Set<Integer> numbers, Set<String> names, Set<Colour> colours) {}

    record Measured(List<Double> lengths) {}

    /** A process keeps the elements of a set in an order that is its own. */
    @Test
    void setsStandInTheirNaturalOrderWhateverOrderTheyAreKeptIn() {
        DocumentForm<Painted> form = new DocumentForm<>(Painted.class);
        List<Integer> numbers = new ArrayList<>(List.of(10, 9, 2, 1));
        List<String> names = new ArrayList<>(List.of("b", "a"));
        List<Colour> colours = new ArrayList<>(List.of(Colour.BLUE, Colour.YELLOW));
        Document one = form.write("a", 1, painted(numbers, names, colours));
        Collections.reverse(numbers);
        Collections.reverse(names);
        Collections.reverse(colours);
        Document other = form.write("a", 1, painted(numbers, names, colours));
        assertThat(one)
                .isEqualTo(other)
                .containsEntry("numbers", List.of(1, 2, 9, 10))
                .containsEntry("names", List.of("a", "b"))
                .containsEntry("colours", List.of("YELLOW", "BLUE"));
        assertThat(form.read(one)).isEqualTo(painted(numbers, names, colours));
    }

    private static Painted painted(List<Integer> numbers, List<String> names, List<Colour> colours) {
        return new Painted(new LinkedHashSet<>(numbers), new LinkedHashSet<>(names), new LinkedHashSet<>(colours));
    }

    @Test
    void binaryFractionsAreRefused() {
        assertThatThrownBy(() -> new DocumentForm<>(Measured.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
