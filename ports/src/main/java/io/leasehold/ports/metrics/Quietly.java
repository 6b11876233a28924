package io.leasehold.ports.metrics;

import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what is counted; what is done is done, whatever a host makes of it. */
public final class Quietly implements Metrics {

    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private final Metrics metrics;

    public Quietly(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void accepted() {
        tell(metrics::accepted);
    }

    @Override
    public void refused(Refusal refusal) {
        tell(() -> metrics.refused(refusal));
    }

    @Override
    public void swept(int looked, int deletions, int heldBack, int failed) {
        tell(() -> metrics.swept(looked, deletions, heldBack, failed));
    }

    @Override
    public void carried(Effect.Lane lane, Carried how) {
        tell(() -> metrics.carried(lane, how));
    }

    @Override
    public void numbered(int invoices) {
        tell(() -> metrics.numbered(invoices));
    }

    @Override
    public void copyTaken() {
        tell(metrics::copyTaken);
    }

    @Override
    public void copyFailed() {
        tell(metrics::copyFailed);
    }

    @SuppressWarnings("IllegalCatch") // as said above
    private static void tell(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException e) {
            LOG.error("the metrics broke", e);
        }
    }
}
