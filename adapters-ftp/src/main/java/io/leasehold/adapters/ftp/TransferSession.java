package io.leasehold.adapters.ftp;

import io.leasehold.ports.transfer.SessionId;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A session that was not closed yet.
 *
 * @param user the login name
 * @param opened when its present credentials were given out
 * @param through the last day on which it can be used
 * @param firstDownload the first file that was fetched from it, if any was
 * @param lastDownload the last file that was fetched from it so far
 */
public record TransferSession(
        SessionId id,
        String user,
        Instant opened,
        LocalDate through,
        Option<Download> firstDownload,
        Option<Download> lastDownload) {}
