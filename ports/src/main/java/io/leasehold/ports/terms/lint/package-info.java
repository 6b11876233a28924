/** Hints where terms look unlawful, unfair or pointless. They are not legal advice. */
@NullMarked
package io.leasehold.ports.terms.lint;

import org.jspecify.annotations.NullMarked;
