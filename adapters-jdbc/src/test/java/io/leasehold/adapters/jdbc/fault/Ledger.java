package io.leasehold.adapters.jdbc.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What reached the outside, a line a call: shared by all processes that call, and left when they die. A line is in the
 * file before its call is answered.
 */
final class Ledger implements AutoCloseable {

    private final FileChannel channel;
    private long read;

    Ledger(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands what others wrote meanwhile to {@code heard}; nobody else writes before {@code work} has returned. */
    @SuppressWarnings("try") // what is locked is the file, the lock itself is not used
    synchronized <T> T alone(Consumer<List<String>> heard, Supplier<T> work) {
        try (FileLock lock = channel.lock()) {
            heard.accept(news());
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only within {@link #alone}. */
    void write(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                read += channel.write(bytes, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much has been written and read. */
    synchronized long length() {
        return read;
    }

    /** Forgets what was written after {@code length}. */
    synchronized void cut(long length) {
        try {
            channel.truncate(length);
            read = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> news() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - read));
        while (bytes.hasRemaining()) {
            read += channel.read(bytes, read);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8).lines().toList();
    }
}
