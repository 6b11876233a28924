package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.SessionId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sessions and their content in a folder, which the nodes share. Each session has a folder there, named by its login name:
 * what is known of it, its downloads, and its content. Whatever changes does so by moving a file or a folder into its
 * place: every node sees it whole, at any time, and a process can die at any time.
 */
final class Storage {

    /** Told in place of anything that fails. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    private static final Pattern USER = Pattern.compile("[a-z2-7]{16}");
    private static final String SESSION = "session.json";
    private static final String FIRST = "first-download.json";
    private static final String LAST = "last-download.json";

    private final Path root;
    private final Path sessions;
    private final Path trash;

    Storage(Path root) {
        this.root = root.toAbsolutePath();
        this.sessions = this.root.resolve("sessions");
        this.trash = this.root.resolve("trash");
    }

    /**
     * Makes the folder ready, which must be there itself. The folder for sessions comes last: where it is, the folder was
     * made ready.
     */
    void initialise() throws IOException {
        createUnlessThere(trash);
        Files.createDirectory(sessions);
        Durably.flush(root);
    }

    /** Whether the folder was made ready; it was not if something else is mounted there, or nothing. */
    boolean isInitialised() {
        return Files.isDirectory(sessions);
    }

    /** Whether what is shared can be written to now. */
    boolean isThere() {
        return Files.isWritable(sessions) && Files.isWritable(trash);
    }

    /** The login name of a session: always the same, so that a session is found by it, and its folder too. */
    static String user(SessionId id) {
        byte[] name = (id.contract().value() + "\0" + id.occasion()).getBytes(StandardCharsets.UTF_8);
        return Base32.of(Sha256.of(name), 16);
    }

    Option<Session> find(String user) throws IOException {
        return stored(user, SESSION, text -> SessionText.session(user, text));
    }

    Option<Download> firstDownload(String user) throws IOException {
        return stored(user, FIRST, SessionText::download);
    }

    Option<Download> lastDownload(String user) throws IOException {
        return stored(user, LAST, SessionText::download);
    }

    /** The login names of all sessions there are. */
    List<String> users() throws IOException {
        try (Stream<Path> folders = Files.list(sessions)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> USER.matcher(name).matches())
                    .sorted()
                    .collect(List.collector());
        }
    }

    /** Where the session keeps its things; only for login names that sessions have. */
    Path folder(String user) {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("no session has such a login name");
        }
        return sessions.resolve(user);
    }

    /**
     * Runs {@code work} on a session while nobody else does, on any node; the session has a folder then.
     *
     * @throws IOException if somebody else does now
     */
    <T> T alone(String user, Work<T> work) throws IOException {
        Path folder = folder(user);
        createUnlessThere(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("another node is at work on the session " + user);
            }
            return work.run();
        } catch (OverlappingFileLockException e) {
            throw new IOException("the session " + user + " is being worked on", e);
        }
    }

    void save(Session session) throws IOException {
        Durably.write(folder(session.user()).resolve(SESSION), SessionText.of(session));
    }

    void save(String user, Download download) throws IOException {
        String text = SessionText.of(download);
        if (firstDownload(user).isEmpty()) {
            Durably.write(folder(user).resolve(FIRST), text);
        }
        Durably.write(folder(user).resolve(LAST), text);
    }

    /** Takes a session away, at once for everybody, and then deletes all that it held. */
    void remove(String user) throws IOException {
        Path discarded = trash.resolve(user + "-" + UUID.randomUUID());
        try {
            Durably.move(folder(user), discarded);
        } catch (NoSuchFileException e) {
            requireThere();
            return;
        }
        Durably.flush(sessions);
        Durably.delete(discarded);
    }

    /** Deletes what was taken away by somebody who died over deleting it. */
    void emptyTrash() throws IOException {
        try (Stream<Path> discarded = Files.list(trash)) {
            for (Path folder : discarded.toList()) {
                Durably.delete(folder);
            }
        }
    }

    private void requireThere() throws IOException {
        if (!isThere()) {
            throw new IOException("the shared folder is away: " + sessions);
        }
    }

    private void createUnlessThere(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private <T> Option<T> stored(String user, String name, Reading<T> reading) throws IOException {
        if (!USER.matcher(user).matches()) {
            return Option.none();
        }
        try {
            return Option.some(
                    reading.read(Files.readString(sessions.resolve(user).resolve(name))));
        } catch (NoSuchFileException e) {
            requireThere();
            return Option.none();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(String text) throws IOException;
    }
}
