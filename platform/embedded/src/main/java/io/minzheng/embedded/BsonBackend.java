package io.minzheng.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The library's file backend with its documents in BSON. By itself it stores them, and each key of the {@code _id} index,
 * by Java serialisation, and reads all of a collection at each start for every secondary index it was asked for and does
 * not have. A map that is open keeps its types, whoever asks for it later: so each is opened here before the library does.
 */
final class BsonBackend extends H2Backend {
    private static final String DATA = "databases.";
    private static final String ID_INDEX = "_id_";
    private static final String INDEX = "._index_" + ID_INDEX;
    private static final String OWN = ".system.";

    BsonBackend(MVStore store) {
        super(store);
    }

    /** Also called by the super constructor, for each database of the file. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        MVStore store = getMvStore();
        for (String map : List.copyOf(store.getMapNames())) {
            if (map.startsWith(DATA + name + ".") && !map.contains(OWN)) {
                documents(store, map);
            } else if (map.startsWith(name + ".") && map.endsWith(INDEX)) {
                ids(store, map);
            }
        }
        return new Database(name, store, getCursorRegistry());
    }

    private static void documents(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<Object, Document>().valueType(BsonType.DOCUMENT));
    }

    private static MVMap<KeyValue, Object> ids(MVStore store, String map) {
        return store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(BsonType.KEY));
    }

    private static final class Database extends H2Database {
        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            // The super constructor opens what is in the file.
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String map = DATA + getFullCollectionNamespace(name);
            if (!map.contains(OWN)) {
                documents(store, map);
            }
            return super.openOrCreateCollection(name, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            if (index.equals(ID_INDEX)) {
                return new IdIndex(ids(store, getFullCollectionNamespace(collection) + INDEX), index, keys, sparse);
            }
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        /** The library lets two clients make, or drop, the same collection at once; what comes of that has no index. */
        @Override
        public synchronized MongoCollection<Object> createCollectionOrThrowIfExists(
                String name, CollectionOptions options) {
            return super.createCollectionOrThrowIfExists(name, options);
        }

        @Override
        public synchronized void dropCollection(String name, Oplog oplog) {
            super.dropCollection(name, oplog);
        }

        /** There are none here: every search reads its collection. */
        @Override
        protected @Nullable Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return null;
        }
    }
}
