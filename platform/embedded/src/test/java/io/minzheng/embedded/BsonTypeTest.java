package io.minzheng.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class BsonTypeTest {
    @Test
    void whatIsReadIsWhatWasWrittenAndNothingBeyondIt() {
        Document first = new Document("_id", "a")
                .append("text", "合作市")
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.5)
                .append("nothing", null)
                .append("at", Instant.ofEpochMilli(1))
                .append("id", new ObjectId())
                .append("list", Arrays.asList("x", null, new Document("y", true)))
                .append("nested", new Document("z", List.of()));
        Document second = new Document("_id", "b");
        WriteBuffer buffer = new WriteBuffer();
        BsonType.DOCUMENT.write(buffer, first);
        BsonType.DOCUMENT.write(buffer, second);
        ByteBuffer written = buffer.getBuffer();
        written.flip();

        assertThat(BsonType.DOCUMENT.read(written)).isEqualTo(first);
        assertThat(BsonType.DOCUMENT.read(written)).isEqualTo(second);
        assertThat(written.hasRemaining()).isFalse();
    }

    @Test
    void keysComeBackEqualAndInOrder() {
        List<KeyValue> inOrder = List.of(new KeyValue(1.0), new KeyValue(2.0), new KeyValue("a"), new KeyValue("b"));
        for (int left = 0; left < inOrder.size(); left++) {
            WriteBuffer buffer = new WriteBuffer();
            BsonType.KEY.write(buffer, inOrder.get(left));
            ByteBuffer written = buffer.getBuffer();
            written.flip();
            KeyValue read = BsonType.KEY.read(written);
            assertThat(read).isEqualTo(inOrder.get(left));
            for (int right = 0; right < inOrder.size(); right++) {
                assertThat(Integer.signum(BsonType.KEY.compare(read, inOrder.get(right))))
                        .isEqualTo(Integer.compare(left, right));
            }
        }
    }

    @Test
    void memoryGrowsWithTheDocument() {
        Document small = new Document("text", "x");
        Document large = new Document("text", "x".repeat(10_000));
        assertThat(BsonType.DOCUMENT.getMemory(large) - BsonType.DOCUMENT.getMemory(small))
                .isEqualTo(9_999);
    }
}
