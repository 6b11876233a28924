package io.leasehold.adapters.libvirt;

import io.leasehold.ports.machine.HypervisorException;
import io.vavr.control.Option;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;
import org.libvirt.jna.Libvirt.VirErrorCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to a host's libvirt. One that was lost is dead for good, so another is opened for what is asked next. Can be
 * used by several threads at once: each has a line, and the last to leave a lost one closes it, for what is closed must not be
 * used any more.
 */
final class LibvirtConnection implements AutoCloseable {

    /** What is asked of libvirt. */
    interface Call<T, R> {
        R on(T subject) throws LibvirtException;
    }

    /** A connection and how many use it at the moment. */
    private static final class Line {
        private final Connect connect;
        private int users;
        private boolean isGivenUp;

        Line(Connect connect) {
            this.connect = connect;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtConnection.class);

    private static final Set<ErrorNumber> NOT_THERE =
            Set.of(ErrorNumber.VIR_ERR_NO_DOMAIN, ErrorNumber.VIR_ERR_NO_STORAGE_VOL, ErrorNumber.VIR_ERR_NO_NWFILTER);

    /** What fails is thrown; libvirt would print it to the error stream as well. Native code keeps it for good. */
    private static final VirErrorCallback QUIET = (data, error) -> {};

    private final URI uri;
    private @Nullable Line open;

    LibvirtConnection(URI uri) {
        this.uri = uri;
    }

    /** Asks once; whether it has happened is open if it fails. */
    <R> R ask(String what, Call<Connect, R> call) {
        Line line = enter();
        try {
            return call.on(line.connect);
        } catch (LibvirtException e) {
            giveUpIfLost(line);
            throw failed(what, e.getError().getMessage(), e);
        } finally {
            leave(line);
        }
    }

    /** Asks for something that changes nothing, and can therefore be asked twice if the connection turns out to be lost. */
    <R> R look(String what, Call<Connect, R> call) {
        Line before = line();
        try {
            return ask(what, call);
        } catch (HypervisorException e) {
            if (before == line()) {
                throw e;
            }
            LOG.info("the connection to {} was lost and is open again", uri);
            return ask(what, call);
        }
    }

    /** Looks at something that may not be there. */
    <R> Option<R> find(String what, Call<Connect, R> call) {
        return look(what, ifThere(call));
    }

    /** Asks something of what may not be there; then it does nothing. */
    <R> void askIfThere(String what, Call<Connect, R> call) {
        ask(what, ifThere(call));
    }

    private static <R> Call<Connect, Option<R>> ifThere(Call<Connect, R> call) {
        return connect -> {
            try {
                return Option.of(call.on(connect));
            } catch (LibvirtException e) {
                if (NOT_THERE.contains(e.getError().getCode())) {
                    return Option.none();
                }
                throw e;
            }
        };
    }

    HypervisorException failed(String what, String why) {
        return new HypervisorException(message(what, why));
    }

    private HypervisorException failed(String what, String why, LibvirtException e) {
        return new HypervisorException(message(what, why), e);
    }

    private String message(String what, String why) {
        return "cannot " + what + " at " + uri + ": " + why;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            giveUp(open);
        }
    }

    private synchronized Line enter() {
        Line line = line();
        line.users++;
        return line;
    }

    private synchronized void leave(Line line) {
        line.users--;
        closeIfUnused(line);
    }

    /** The one that is open; it is opened if there is none. */
    private synchronized Line line() {
        if (open == null) {
            open = new Line(connect());
        }
        return open;
    }

    private Connect connect() {
        try {
            Connect.setErrorCallback(QUIET);
            return new Connect(uri.toString());
        } catch (LibvirtException e) {
            throw new HypervisorException("libvirt cannot be reached at " + uri + ": " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new HypervisorException(
                    "this machine has no libvirt library: install libvirt0 (Debian, Ubuntu) or libvirt-libs (Fedora)",
                    e);
        }
    }

    private void giveUpIfLost(Line line) {
        try {
            if (line.connect.isAlive()) {
                return;
            }
        } catch (LibvirtException e) {
            LOG.debug("the connection to {} is lost", uri, e);
        }
        giveUp(line);
    }

    private synchronized void giveUp(Line line) {
        if (line == open) {
            open = null;
        }
        line.isGivenUp = true;
        closeIfUnused(line);
    }

    private void closeIfUnused(Line line) {
        if (!line.isGivenUp || line.users > 0) {
            return;
        }
        try {
            line.connect.close();
        } catch (LibvirtException e) {
            LOG.debug("the connection to {} was gone already", uri, e);
        }
    }
}
