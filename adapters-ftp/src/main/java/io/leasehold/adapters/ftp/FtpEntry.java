package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.apache.ftpserver.ftplet.FtpFile;

/** What FTP sees: the folder, a file in it, or nothing where a file was asked for. Nothing can be written. */
final class FtpEntry implements FtpFile {

    private enum Kind {
        ROOT,
        FILE,
        NOTHING
    }

    private final Kind kind;
    private final Shelf shelf;
    private final Path path;

    private FtpEntry(Kind kind, Shelf shelf, Path path) {
        this.kind = kind;
        this.shelf = shelf;
        this.path = path;
    }

    static FtpEntry root(Shelf shelf) {
        return new FtpEntry(Kind.ROOT, shelf, shelf.folder());
    }

    static FtpEntry file(Shelf shelf, Path file) {
        return new FtpEntry(Kind.FILE, shelf, file);
    }

    /** Where a file was asked for that is not there; what was asked for is not repeated. */
    static FtpEntry nothing(Shelf shelf) {
        return new FtpEntry(Kind.NOTHING, shelf, shelf.folder());
    }

    @Override
    public String getAbsolutePath() {
        return kind == Kind.FILE ? "/" + path.getFileName() : "/";
    }

    @Override
    public String getName() {
        return kind == Kind.FILE ? path.getFileName().toString() : "/";
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public boolean isDirectory() {
        return kind == Kind.ROOT;
    }

    @Override
    public boolean isFile() {
        return kind == Kind.FILE;
    }

    @Override
    public boolean doesExist() {
        return kind != Kind.NOTHING;
    }

    @Override
    public boolean isReadable() {
        return doesExist();
    }

    @Override
    public boolean isWritable() {
        return false;
    }

    @Override
    public boolean isRemovable() {
        return false;
    }

    @Override
    public String getOwnerName() {
        return "customer";
    }

    @Override
    public String getGroupName() {
        return "customer";
    }

    @Override
    public int getLinkCount() {
        return 1;
    }

    @Override
    public long getLastModified() {
        return doesExist() ? attributes().lastModifiedTime().toMillis() : 0;
    }

    @Override
    public long getSize() {
        return isFile() ? attributes().size() : 0;
    }

    @Override
    public Object getPhysicalFile() {
        return path;
    }

    @Override
    public List<? extends FtpFile> listFiles() {
        if (!isDirectory()) {
            return List.of();
        }
        try {
            return shelf.names()
                    .map(name -> file(shelf, shelf.folder().resolve(name)))
                    .asJava();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream createInputStream(long offset) throws IOException {
        if (!isFile()) {
            throw new IOException("there is no such file");
        }
        SeekableByteChannel channel = Shelf.open(path);
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public boolean setLastModified(long time) {
        return false;
    }

    @Override
    public boolean mkdir() {
        return false;
    }

    @Override
    public boolean delete() {
        return false;
    }

    @Override
    public boolean move(FtpFile destination) {
        return false;
    }

    @Override
    public OutputStream createOutputStream(long offset) throws IOException {
        throw new IOException("nothing can be written here");
    }

    private BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
