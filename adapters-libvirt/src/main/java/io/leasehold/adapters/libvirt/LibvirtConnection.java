package io.leasehold.adapters.libvirt;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.control.Option;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to a host's libvirt. One that was lost is dead for good, so another is opened for what is asked next. Can be
 * used by several threads at once.
 */
final class LibvirtConnection implements AutoCloseable {

    /** What is asked of libvirt. */
    interface Call<T, R> {
        R on(T subject) throws LibvirtException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtConnection.class);

    private static final Set<ErrorNumber> NOT_THERE =
            Set.of(ErrorNumber.VIR_ERR_NO_DOMAIN, ErrorNumber.VIR_ERR_NO_STORAGE_VOL, ErrorNumber.VIR_ERR_NO_NWFILTER);

    private final URI uri;
    private @Nullable Connect open;

    LibvirtConnection(URI uri) {
        this.uri = uri;
    }

    /** Asks once; whether it has happened is open if it fails. */
    <R> R ask(String what, Call<Connect, R> call) {
        try {
            return call.on(connect());
        } catch (LibvirtException e) {
            throw failed(what, e);
        }
    }

    /** Asks for something that changes nothing, and can therefore be asked twice if the connection turns out to be lost. */
    <R> R look(String what, Call<Connect, R> call) {
        Connect before = connect();
        try {
            return ask(what, call);
        } catch (HypervisorException e) {
            if (before.equals(connect())) {
                throw e;
            }
            LOG.info("the connection to {} was lost and is open again", uri);
            return ask(what, call);
        }
    }

    /** The same, of something that may not be there. */
    <R> Option<R> find(String what, Call<Connect, R> call) {
        return look(what, connect -> {
            try {
                return Option.of(call.on(connect));
            } catch (LibvirtException e) {
                if (NOT_THERE.contains(e.getError().getCode())) {
                    return Option.none();
                }
                throw e;
            }
        });
    }

    private HypervisorException failed(String what, LibvirtException e) {
        hangUp(true);
        return new HypervisorException(message(what, e.getError().getMessage()), e);
    }

    HypervisorException failed(String what, String why) {
        return new HypervisorException(message(what, why));
    }

    private String message(String what, String why) {
        return "cannot " + what + " at " + uri + ": " + why;
    }

    @Override
    public void close() {
        hangUp(false);
    }

    private synchronized Connect connect() {
        if (open == null) {
            try {
                open = new Connect(uri.toString());
            } catch (LibvirtException e) {
                throw new HypervisorException("libvirt cannot be reached at " + uri + ": " + e.getMessage(), e);
            } catch (UnsatisfiedLinkError e) {
                throw new HypervisorException("this machine has no libvirt library, see docs/libvirt.md", e);
            }
        }
        return open;
    }

    private synchronized void hangUp(boolean onlyIfLost) {
        Connect current = open;
        if (current == null) {
            return;
        }
        try {
            if (onlyIfLost && current.isAlive()) {
                return;
            }
            open = null;
            current.close();
        } catch (LibvirtException e) {
            open = null;
            LOG.debug("the connection to {} was gone already", uri, e);
        }
    }
}
