package io.minzheng.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The real PostgreSQL of this machine's kind, unpacked once per version and user out of the class path. */
final class PostgresBinaries {
    private static final String COMPLETE = ".complete";

    private PostgresBinaries() {}

    /**
     * The directory that holds {@code bin}, {@code lib} and {@code share}.
     *
     * @param forOthers whether another user will run them, who cannot look into this user's home
     */
    static Path unpacked(boolean forOthers) throws IOException {
        String archive = archive();
        URL resource = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (resource == null) {
            throw new EmbeddedException(
                    "No PostgreSQL for this kind of machine is on the class path (" + archive + ")");
        }
        Path home =
                (forOthers ? sharedCache() : cache()).resolve(archive.replace(".txz", "") + "-" + edition(resource));
        if (Files.exists(home.resolve(COMPLETE))) {
            return home;
        }
        Files.createDirectories(home);
        // Two first starts may unpack side by side; the second waits and finds the work done.
        try (FileChannel channel = FileChannel.open(
                        home.resolveSibling(home.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home.resolve(COMPLETE))) {
                try (InputStream packed = new BufferedInputStream(resource.openStream(), 1 << 16)) {
                    unpack(packed, home);
                }
                Files.createFile(home.resolve(COMPLETE));
            }
        }
        return home;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> throw new EmbeddedException("No PostgreSQL is shipped for " + other);
                };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Changes with the content, without reading all of it. */
    private static String edition(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    /** In a place where everybody may write, a directory that somebody else has put there is not trusted. */
    private static Path sharedCache() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "minzheng-postgres");
        Files.createDirectories(shared);
        String owner = Files.getOwner(shared, LinkOption.NOFOLLOW_LINKS).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new EmbeddedException(shared + " belongs to " + owner + "; remove it or set java.io.tmpdir");
        }
        return shared;
    }

    private static Path cache() {
        String named = System.getProperty("minzheng.cache");
        if (named != null) {
            return Path.of(named);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg)).resolve("minzheng");
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(entry.getName() + " points out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, home.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0111) != 0) {
                        Files.setPosixFilePermissions(target, EXECUTABLE);
                    }
                }
            }
        }
    }

    private static final Set<PosixFilePermission> EXECUTABLE = Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);
}
