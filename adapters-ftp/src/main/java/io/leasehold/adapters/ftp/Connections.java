package io.leasehold.adapters.ftp;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** How many connections there are, altogether and from one address; those that are one too many are cut off. */
final class Connections {

    private final int atMost;
    private final int atMostFromOne;
    private final Map<String, Integer> from = new HashMap<>();
    private int count;

    Connections(int atMost, int atMostFromOne) {
        this.atMost = atMost;
        this.atMostFromOne = atMostFromOne;
    }

    /** Whether one more may come; {@link #left} must follow if so. */
    synchronized boolean comes(InetAddress address) {
        String whom = FailedLogins.address(address);
        int already = from.getOrDefault(whom, 0);
        if (count >= atMost || already >= atMostFromOne) {
            return false;
        }
        from.put(whom, already + 1);
        count++;
        return true;
    }

    synchronized void left(InetAddress address) {
        from.computeIfPresent(FailedLogins.address(address), (whom, many) -> many == 1 ? null : many - 1);
        count--;
    }
}
