/** The daily copies: their book, and the run that takes them. */
@NullMarked
package io.leasehold.ports.backup;

import org.jspecify.annotations.NullMarked;
