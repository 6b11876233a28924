package io.leasehold.adapters.ftp;

import java.io.IOException;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;

/** A shelf as FTP sees it: a root with files in it, and no other place to go. */
final class FtpShelf implements FileSystemView {

    private final Shelf shelf;

    FtpShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public FtpFile getHomeDirectory() {
        return FtpEntry.root(shelf);
    }

    @Override
    public FtpFile getWorkingDirectory() {
        return FtpEntry.root(shelf);
    }

    @Override
    public boolean changeWorkingDirectory(String path) {
        return Shelf.isRoot(path);
    }

    @Override
    public FtpFile getFile(String path) throws FtpException {
        if (Shelf.isRoot(path)) {
            return FtpEntry.root(shelf);
        }
        try {
            return shelf.find(path).map(file -> FtpEntry.file(shelf, file)).getOrElse(() -> FtpEntry.nothing(shelf));
        } catch (IOException e) {
            throw new FtpException("the files of a session cannot be listed", e);
        }
    }

    @Override
    public boolean isRandomAccessible() {
        return true;
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }
}
