package io.leasehold.ports.document;

import io.vavr.control.Option;

/**
 * A field of a mapping that was read.
 *
 * @param value what it holds; none if it is missing or bad, which was reported
 * @param line where it is written, or else where its mapping is
 */
public record Field<T>(Option<T> value, int line) {

    /** What it holds; only to be asked where all fields are good, as in {@link Fields#build}. */
    public T get() {
        return value.getOrElseThrow(() -> new IllegalStateException("a bad field has no value"));
    }
}
