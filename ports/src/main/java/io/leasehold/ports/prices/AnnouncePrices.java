package io.leasehold.ports.prices;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.prices.PublishTariff;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.journal.Deed;
import io.leasehold.ports.journal.Journal;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;

/** An operator announces a tariff; from then on the customers are told, and the tariff is never edited (APP-3, EXP-5). */
public final class AnnouncePrices {

    private final Conditions conditions;
    private final TellCustomers customers;
    private final Journal journal;

    public AnnouncePrices(Conditions conditions, TellCustomers customers, Journal journal) {
        this.conditions = conditions;
        this.customers = customers;
        this.journal = journal;
    }

    /** Announces a tariff; announcing the same one again changes nothing. */
    public Either<Refusal, Tariff> handle(Tariff tariff, Actor by, Moment now) {
        int priceDays = conditions.terms().notice().priceDays();
        return new PublishTariff(tariff, priceDays, now.today(), by)
                .decide(conditions.catalogue())
                .peek(allowed -> journal.note(new Entry(
                        now.today(),
                        by,
                        Deed.TARIFF_ANNOUNCED,
                        tariff.effective().toString())))
                .flatMap(allowed -> conditions.announce(tariff).toEither(tariff).swap())
                .peek(announced -> customers.begin(announced, now));
    }
}
