/** The library wired to a world in memory, and stories told on it. */
@NullMarked
package io.leasehold.testkit.story;

import org.jspecify.annotations.NullMarked;
