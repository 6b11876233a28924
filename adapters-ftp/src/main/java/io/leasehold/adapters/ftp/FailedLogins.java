package io.leasehold.adapters.ftp;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who failed to log in too often, and is not listened to for a while: an address, or a login name whoever it is that tries
 * it. Of IPv6 the network counts (64 bits), since whoever has one address there has them all. This is kept by each node
 * for itself.
 */
final class FailedLogins {

    /** More are not remembered; those who failed longest ago are forgotten first. */
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int atMost;
    private final Duration within;
    private final Map<String, Failures> byWhom = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant since) {}

    /** Bars whoever failed {@code atMost} times, until {@code within} is over since the first of these. */
    FailedLogins(Clock clock, int atMost, Duration within) {
        this.clock = clock;
        this.atMost = atMost;
        this.within = within;
    }

    synchronized boolean bars(String whom) {
        Failures failures = byWhom.get(whom);
        return failures != null && !isOver(failures) && failures.count() >= atMost;
    }

    synchronized void failed(String whom) {
        byWhom.merge(
                whom,
                new Failures(1, clock.instant()),
                (before, first) -> isOver(before) ? first : new Failures(before.count() + 1, before.since()));
    }

    /** What stands for an address. */
    static String address(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
    }

    private boolean isOver(Failures failures) {
        return !clock.instant().isBefore(failures.since().plus(within));
    }
}
