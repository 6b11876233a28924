package io.leasehold.adapters.ftp;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;

/**
 * What a customer can ask for by SFTP: to look and to fetch. What is not in the list is refused, whether it writes, links or
 * computes; and every path is either the folder of the session or a file in it.
 */
final class SftpReading extends SftpSubsystem {

    private static final Set<Integer> ALLOWED = Set.of(
            SftpConstants.SSH_FXP_INIT,
            SftpConstants.SSH_FXP_OPEN,
            SftpConstants.SSH_FXP_CLOSE,
            SftpConstants.SSH_FXP_READ,
            SftpConstants.SSH_FXP_LSTAT,
            SftpConstants.SSH_FXP_STAT,
            SftpConstants.SSH_FXP_FSTAT,
            SftpConstants.SSH_FXP_OPENDIR,
            SftpConstants.SSH_FXP_READDIR,
            SftpConstants.SSH_FXP_REALPATH,
            SftpConstants.SSH_FXP_EXTENDED);

    /** How much can be read at once, which clients ask for; the more, the faster it goes. */
    private static final String LIMITS = "limits@openssh.com";

    private static final int TO_READ = SftpConstants.ACE4_READ_DATA | SftpConstants.ACE4_READ_ATTRIBUTES;

    private final Session session;
    private final Doorkeeper doorkeeper;
    /** Handles of files whose last byte was asked for. */
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    SftpReading(ChannelSession channel, SftpSubsystemConfigurator with, Session session, Doorkeeper doorkeeper) {
        super(channel, with);
        this.session = session;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doProcess(Buffer buffer, int length, int type, int id) throws IOException {
        if (ALLOWED.contains(type)) {
            super.doProcess(buffer, length, type, id);
        } else {
            sendStatus(
                    prepareReply(buffer), id, SftpConstants.SSH_FX_PERMISSION_DENIED, "Nothing can be changed here.");
        }
    }

    @Override
    protected void appendExtensions(Buffer buffer, String versions) {
        buffer.putString(LIMITS);
        buffer.putString("1");
    }

    @Override
    protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
        if (extension.equals(LIMITS)) {
            super.executeExtendedCommand(buffer, id, extension);
        } else {
            sendStatus(
                    prepareReply(buffer), id, SftpConstants.SSH_FX_OP_UNSUPPORTED, "There is no such extension here.");
        }
    }

    @Override
    protected Path resolveFile(String path) throws IOException {
        Path root = getDefaultDirectory().getRoot();
        if (Shelf.isRoot(path)) {
            return root;
        }
        Option<Path> file = doorkeeper.shelf(session).find(path);
        return file.map(found -> root.resolve(found.getFileName().toString()))
                .getOrElseThrow(() -> new NoSuchFileException("there is no such file"));
    }

    @Override
    protected String doOpen(int id, String path, int flags, int access, Map<String, Object> attributes)
            throws IOException {
        if ((access & ~TO_READ) != 0 || flags != SftpConstants.SSH_FXF_OPEN_EXISTING) {
            throw new AccessDeniedException("nothing can be changed here");
        }
        return super.doOpen(id, path, flags, access, attributes);
    }

    @Override
    protected int doRead(
            int id, String handle, long offset, int length, byte[] data, int at, AtomicReference<Boolean> end)
            throws IOException {
        int count = super.doRead(id, handle, offset, length, data, at, end);
        if (count >= 0 && Boolean.TRUE.equals(end.get())) {
            read.add(handle);
        }
        return count;
    }

    @Override
    protected void doClose(int id, String handle) throws IOException {
        Handle closed = handles.get(handle);
        super.doClose(id, handle);
        if (closed != null && read.remove(handle)) {
            doorkeeper.fetched(session, closed.getFile().getFileName().toString());
        }
    }
}
