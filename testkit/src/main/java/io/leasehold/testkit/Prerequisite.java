package io.leasehold.testkit;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/** What a test needs of the machine that it runs on. */
public final class Prerequisite {

    private Prerequisite() {}

    /**
     * Skips the test, visibly, unless what it needs is there; where {@code LEASEHOLD_REQUIRE_ALL} is 1 nothing may be
     * skipped, and it fails instead.
     *
     * @param missing what is missing and how to get it, for whoever reads of the skipped test
     */
    public static void require(boolean there, String missing) {
        if (!there && "1".equals(System.getenv("LEASEHOLD_REQUIRE_ALL"))) {
            fail(missing);
        }
        Assumptions.assumeTrue(there, missing);
    }
}
