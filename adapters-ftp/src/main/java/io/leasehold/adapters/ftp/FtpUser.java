package io.leasehold.adapters.ftp;

import java.util.List;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.AuthorizationRequest;
import org.apache.ftpserver.ftplet.User;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logged in by FTP. Has no authorities: there is nothing that one customer may and another may not.
 *
 * @param session that they entered
 */
record FtpUser(Session session) implements User {

    @Override
    public String getName() {
        return session.user();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public List<? extends Authority> getAuthorities() {
        return List.of();
    }

    @Override
    public List<? extends Authority> getAuthorities(Class<? extends Authority> type) {
        return List.of();
    }

    @Override
    public @Nullable AuthorizationRequest authorize(AuthorizationRequest request) {
        return null;
    }

    @Override
    public int getMaxIdleTime() {
        return 0;
    }

    @Override
    public boolean getEnabled() {
        return true;
    }

    @Override
    public String getHomeDirectory() {
        return "/";
    }
}
