package io.minzheng.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store inside this process that speaks MongoDB's protocol, reachable from this machine only. Its file is
 * always that of one moment: after a kill, views and their tokens are both a second old at most, and catch up together.
 */
public final class EmbeddedDocumentStore implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 32;

    /** Per cent of the file in use below which it is rewritten when idle; the usual 90 keeps a core busy after a load. */
    private static final int FILL_RATE = 50;

    private final MongoServer server;
    private final MVStore store;
    private final int port;

    private EmbeddedDocumentStore(MongoServer server, MVStore store, int port) {
        this.server = server;
        this.store = store;
        this.port = port;
    }

    /**
     * Starts with the documents that the directory holds.
     *
     * @param dataDirectory made when missing
     * @param port 0 for a free one
     * @throws EmbeddedException the file is in use or damaged, or the port is taken
     */
    public static EmbeddedDocumentStore start(Path dataDirectory, int port) {
        Path file = dataDirectory.resolve("documents.bson.mv");
        try {
            Files.createDirectories(dataDirectory);
            return start(
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .cacheSize(CACHE_MEGABYTES)
                            .autoCompactFillRate(FILL_RATE)
                            .open(),
                    port);
        } catch (IOException failed) {
            throw new EmbeddedException("The document store cannot use " + dataDirectory + ": " + failed, failed);
        } catch (MVStoreException failed) {
            throw new EmbeddedException(
                    file + " is in use or damaged (" + failed.getMessage()
                            + "). It holds nothing but views: when no other process uses it, it may be deleted and the"
                            + " services build it again",
                    failed);
        }
    }

    /** Starts empty and forgets everything at {@link #close()}. */
    public static EmbeddedDocumentStore inMemory(int port) {
        return start(new MVStore.Builder().open(), port);
    }

    private static EmbeddedDocumentStore start(MVStore store, int port) {
        if (port != 0 && Ports.taken(port)) {
            store.close();
            throw new EmbeddedException("Port " + port + ", wanted for the document store, is taken");
        }
        int actual = Ports.orFree(port);
        MongoServer server = new MongoServer(new BsonBackend(store));
        server.bind("127.0.0.1", actual);
        return new EmbeddedDocumentStore(server, store, actual);
    }

    public int port() {
        return port;
    }

    /** Connection string without a database's name. */
    public String url() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Connection string that names the database. */
    public String url(String database) {
        return url() + "/" + database;
    }

    /** Stops after all has been written. */
    @Override
    public void close() {
        server.shutdown();
        if (!store.isClosed()) {
            store.close();
        }
    }
}
