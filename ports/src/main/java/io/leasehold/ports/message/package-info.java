/** Texts for people, made from figures. */
@NullMarked
package io.leasehold.ports.message;

import org.jspecify.annotations.NullMarked;
