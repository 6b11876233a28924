/** The shortest wiring of the library, in plain Java. */
@NullMarked
package io.leasehold.embedding;

import org.jspecify.annotations.NullMarked;
