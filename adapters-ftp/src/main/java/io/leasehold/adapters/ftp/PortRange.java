package io.leasehold.adapters.ftp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports on which clients fetch files; a firewall lets them through. From 0 to 0 the system chooses.
 *
 * @param first included
 * @param last included
 */
record PortRange(int first, int last) {

    PortRange {
        if (first < 0 || last > 65_535 || first > last || (first == 0 && last != 0)) {
            throw new IllegalArgumentException("ports are from 1 to 65535 and in order: " + first + " to " + last);
        }
    }

    /** Listens on any of them that is free, for one connection; which one cannot be foreseen. */
    ServerSocket listen(InetAddress address) throws IOException {
        int count = last - first + 1;
        int start = ThreadLocalRandom.current().nextInt(count);
        for (int i = 0; i < count; i++) {
            try {
                return new ServerSocket(first + (start + i) % count, 1, address);
            } catch (BindException e) {
                // The next one may be free.
            }
        }
        throw new IOException("all ports from " + first + " to " + last + " are in use");
    }
}
