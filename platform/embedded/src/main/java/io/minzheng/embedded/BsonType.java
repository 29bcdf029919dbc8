package io.minzheng.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the maps of the document store keep their values: as BSON, in the library's own encoding. */
abstract class BsonType<T> extends BasicDataType<T> {
    static final BsonType<Document> DOCUMENT = new DocumentType();
    static final BsonType<KeyValue> KEY = new KeyType();

    /** Of an object with its fields, of an entry of a map, and of a string without its characters; bytes, as usual. */
    private static final int OBJECT = 24;

    private static final int ENTRY = 48;
    private static final int STRING = 48;

    abstract Document document(T value);

    abstract T value(Document document);

    @Override
    public void write(WriteBuffer buffer, T value) {
        ByteBuf bson = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document(value), bson);
        buffer.put(bson.array(), bson.readerIndex(), bson.readableBytes());
    }

    @Override
    public T read(ByteBuffer buffer) {
        ByteBuf bson = Unpooled.wrappedBuffer(buffer);
        T value = value(BsonDecoder.decodeBson(bson));
        buffer.position(buffer.position() + bson.readerIndex());
        return value;
    }

    /** What the store's cache counts; it holds documents as objects. */
    @Override
    public int getMemory(T value) {
        return memory(document(value));
    }

    private static int memory(Object value) {
        return switch (value) {
            case String text -> STRING + text.length();
            case Map<?, ?> map -> {
                int sum = OBJECT + OBJECT;
                for (Object each : map.values()) {
                    sum += ENTRY + STRING + (each == null ? 0 : memory(each));
                }
                yield sum;
            }
            case List<?> list -> {
                int sum = OBJECT;
                for (Object each : list) {
                    sum += Long.BYTES + (each == null ? 0 : memory(each));
                }
                yield sum;
            }
            default -> OBJECT;
        };
    }

    private static final class DocumentType extends BsonType<Document> {
        @Override
        Document document(Document value) {
            return value;
        }

        @Override
        Document value(Document document) {
            return document;
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    }

    private static final class KeyType extends BsonType<KeyValue> {
        private static final String VALUES = "v";

        @Override
        Document document(KeyValue key) {
            List<Object> values = new ArrayList<>();
            key.forEach(values::add);
            return new Document(VALUES, values);
        }

        @Override
        KeyValue value(Document document) {
            return new KeyValue((List<?>) document.get(VALUES));
        }

        @Override
        public int compare(KeyValue left, KeyValue right) {
            int common = Math.min(left.size(), right.size());
            for (int index = 0; index < common; index++) {
                int order = ValueComparator.asc().compare(left.get(index), right.get(index));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(left.size(), right.size());
        }

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }
    }
}
