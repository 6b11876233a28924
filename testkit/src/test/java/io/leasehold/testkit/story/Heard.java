package io.leasehold.testkit.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that the library logs, down to the last detail, and whatever else is put to it. */
final class Heard extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("io.leasehold");

    private final List<String> texts = new ArrayList<>();
    private final Logger ports = (Logger) LoggerFactory.getLogger("io.leasehold.ports");
    private int logged;

    Heard() {
        setContext(LOG.getLoggerContext());
        start();
        LOG.setLevel(Level.TRACE);
        ports.setLevel(Level.TRACE);
        LOG.setAdditive(false);
        LOG.addAppender(this);
    }

    void put(Object what) {
        texts.add(String.valueOf(what));
    }

    /** An exception with all that led to it. */
    void thrown(Throwable thrown) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            put(it);
        }
    }

    List<String> texts() {
        return texts;
    }

    int logged() {
        return logged;
    }

    @Override
    protected void append(ILoggingEvent event) {
        logged++;
        put(event.getFormattedMessage());
        for (@Nullable IThrowableProxy it = event.getThrowableProxy(); it != null; it = it.getCause()) {
            put(it.getMessage());
        }
    }

    @Override
    public void close() {
        LOG.detachAppender(this);
        LOG.setAdditive(true);
        LOG.setLevel(null);
        ports.setLevel(null);
    }
}
