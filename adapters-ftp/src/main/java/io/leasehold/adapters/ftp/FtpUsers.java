package io.leasehold.adapters.ftp;

import org.apache.ftpserver.ftplet.Authentication;
import org.apache.ftpserver.ftplet.AuthenticationFailedException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.usermanager.UsernamePasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Asks the doorkeeper who may come in by FTP; there are no users but those who are in. */
final class FtpUsers implements UserManager {

    private final Doorkeeper doorkeeper;

    FtpUsers(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public User authenticate(Authentication authentication) throws AuthenticationFailedException {
        if (!(authentication instanceof UsernamePasswordAuthentication given)) {
            throw new AuthenticationFailedException("a login name and a password are needed");
        }
        String password = given.getPassword() == null ? "" : given.getPassword();
        return doorkeeper
                .admit(given.getUsername(), password, given.getUserMetadata().getInetAddress())
                .map(FtpUser::new)
                .getOrElseThrow(() -> new AuthenticationFailedException("nobody gets in with these"));
    }

    @Override
    public @Nullable User getUserByName(String name) {
        return null;
    }

    @Override
    public String[] getAllUserNames() {
        return new String[0];
    }

    @Override
    public boolean doesExist(String name) {
        return false;
    }

    @Override
    public @Nullable String getAdminName() {
        return null;
    }

    @Override
    public boolean isAdmin(String name) {
        return false;
    }

    @Override
    public void delete(String name) {
        throw new UnsupportedOperationException("sessions are closed by the library");
    }

    @Override
    public void save(User user) {
        throw new UnsupportedOperationException("sessions are opened by the library");
    }
}
