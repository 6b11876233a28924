/**
 * Strict reading of YAML and JSON: a text becomes a tree whose nodes know their line and path, a {@code Format}
 * describes what is expected of it, and all faults are reported together.
 */
@NullMarked
package io.leasehold.ports.document;

import org.jspecify.annotations.NullMarked;
