/** What an embedder needs to test with: adapters in memory, simulated outsides, kits, arbitraries. */
@NullMarked
package io.leasehold.testkit;

import org.jspecify.annotations.NullMarked;
