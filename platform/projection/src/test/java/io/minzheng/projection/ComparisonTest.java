package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.minzheng.projection.Comparison.Difference;
import io.minzheng.projection.Comparison.Kind;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ComparisonTest extends ServedViews {
    private MongoCollection<Document> left() {
        return database().getCollection("left");
    }

    private MongoCollection<Document> right() {
        return database().getCollection("right");
    }

    private static Document document(String id, long position, Object name) {
        return new Document("_id", id).append("_position", position).append("name", name);
    }

    @Test
    void ofEqualSidesListsNothing() {
        assertThat(Comparison.of(left(), right(), 10)).isEqualTo(new Comparison(0, 0, 0, 0, List.of()));
        left().insertMany(List.of(document("a", 1, "Wang"), document("b", 2, List.of(new Document("x", 1L)))));
        right().insertMany(List.of(document("b", 2, List.of(new Document("x", 1L))), document("a", 1, "Wang")));
        Comparison equal = Comparison.of(left(), right(), 10);
        assertThat(equal).isEqualTo(new Comparison(2, 2, 2, 0, List.of()));
        assertThat(equal.same()).isTrue();
    }

    @Test
    void namesIdsAndFieldsButNoValues() {
        left().insertMany(List.of(
                document("a", 1, "Wang"), document("b", 2, "Li"), document("c", 3, "Zhao"), document("e", 5, null)));
        right().insertMany(List.of(
                document("b", 2, "Liu"),
                document("c", 4, "Zhao"),
                document("d", 4, "Sun"),
                new Document("_id", "e").append("_position", 5L)));
        Comparison found = Comparison.of(left(), right(), 10);
        assertThat(found.differences())
                .containsExactly(
                        new Difference("a", Kind.MISSING_RIGHT, List.of()),
                        new Difference("b", Kind.DIFFERENT, List.of("name")),
                        new Difference("c", Kind.DIFFERENT, List.of("_position")),
                        new Difference("e", Kind.DIFFERENT, List.of("name")),
                        new Difference("d", Kind.MISSING_LEFT, List.of()));
        assertThat(found.left()).isEqualTo(4);
        assertThat(found.right()).isEqualTo(4);
        assertThat(found.equal()).isZero();
        assertThat(found.different()).isEqualTo(3);
        assertThat(found.missingLeft()).isEqualTo(1);
        assertThat(found.missingRight()).isEqualTo(1);
        assertThat(found.same()).isFalse();
        assertThat(found.toString()).doesNotContain("Wang", "Li", "Sun");
        assertThat(Comparison.ofContents(left(), right(), 10).equal()).isEqualTo(1);
    }

    @Test
    void countsAllAndListsTheFirst() {
        List<Document> many = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            many.add(document("id-" + number, number, "Wang"));
        }
        left().insertMany(many);
        right().insertMany(many.subList(1_200, 2_500));
        right().insertOne(document("none", 1, "Li"));
        Comparison found = Comparison.of(left(), right(), 3);
        assertThat(found.equal()).isEqualTo(1_300);
        assertThat(found.missingRight()).isEqualTo(1_200);
        assertThat(found.missingLeft()).isEqualTo(1);
        assertThat(found.differences()).hasSize(3);
    }

    /** Code points and UTF-16 units order these two differently. */
    @Test
    void dependsOnNoOrderOfStrings() {
        List<Document> both = List.of(document("\uFF5E", 1, "Wang"), document("\uD83D\uDE00", 2, "Li"));
        left().insertMany(both);
        right().insertMany(both.reversed());
        assertThat(Comparison.of(left(), right(), 10).equal()).isEqualTo(2);
    }
}
