package io.leasehold.adapters.libvirt;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what comes out of a native stream, through which no exception could get. */
final class Writing {

    private final OutputStream to;
    private @Nullable IOException failure;

    Writing(OutputStream to) {
        this.to = to;
    }

    /** Whether it was written and more can come. */
    boolean write(byte[] chunk, int length) {
        try {
            to.write(chunk, 0, length);
            return true;
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    /** What went wrong meanwhile is thrown. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
