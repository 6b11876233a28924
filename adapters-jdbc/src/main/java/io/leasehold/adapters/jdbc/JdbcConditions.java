package io.leasehold.adapters.jdbc;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.prices.PriceRefusal;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.wire.Wire;
import io.vavr.control.Option;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue to which tariffs are added in the database. What another node announced is known here within {@link #FRESH};
 * that is soon enough, since a tariff takes effect days after it was announced.
 */
final class JdbcConditions implements Conditions {

    static final Duration FRESH = Duration.ofSeconds(1);

    /** The catalogue as it was at a moment of {@link System#nanoTime}. */
    private record Seen(Catalogue catalogue, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    private final Transactions transactions;
    private final Dialect dialect;
    private final Wire wire;
    private final Terms terms;
    private final Catalogue base;
    private volatile @Nullable Seen seen;

    JdbcConditions(Transactions transactions, Dialect dialect, Wire wire, Terms terms, Catalogue base) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.wire = wire;
        this.terms = terms;
        this.base = base;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Catalogue catalogue() {
        @Nullable Seen last = seen;
        return last != null && last.isFresh() ? last.catalogue() : read();
    }

    @Override
    public Option<Refusal> announce(Tariff tariff) {
        if (read().tariffs().contains(tariff)) {
            return Option.none();
        }
        boolean taken = base.tariffs().exists(known -> known.effective().equals(tariff.effective()));
        boolean added = !taken
                && transactions.statement(
                        "announce a tariff",
                        session -> dialect.insertNew(
                                session, dialect.addTariff(), tariff.effective(), wire.write(tariff)));
        if (!added && !read().tariffs().contains(tariff)) {
            return Option.of(new PriceRefusal.TariffAnnouncedAlready(tariff.effective()));
        }
        read();
        return Option.none();
    }

    private Catalogue read() {
        long now = System.nanoTime();
        Catalogue catalogue = transactions
                .statement(
                        "read tariffs",
                        session -> session.list(
                                "select tariff from @tariff order by effective", row -> wire.tariff(row.text(1))))
                .foldLeft(base, Catalogue::with);
        seen = new Seen(catalogue, now);
        return catalogue;
    }
}
