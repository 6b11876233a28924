package io.leasehold.domain.contract;

import static io.leasehold.domain.clause.ClauseId.APP_3;
import static io.leasehold.domain.clause.ClauseId.EXP_5;
import static io.leasehold.domain.clause.ClauseId.REN_1;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Which prices a customer knows of. A price takes effect for a customer only if they had notice of it in time (APP-3,
 * EXP-5).
 *
 * @param orderedOn the day of the order, whose prices are known
 * @param changes the tariffs that they are told of, by the day of taking effect, each once
 */
public record Prices(LocalDate orderedOn, List<Change> changes) {

    /**
     * A tariff that the customer is told of.
     *
     * @param effective the day on which it takes effect; names it
     * @param withOrder whether it was announced before the order, so that they hear of it with the order
     * @param acceptedOn the day the mail server first accepted the notice, once it has
     */
    public record Change(LocalDate effective, boolean withOrder, Option<LocalDate> acceptedOn) {

        /**
         * Who orders while a price is announced buys under that announcement, and needs to hear of it, no more; anybody else
         * has the whole time of notice.
         */
        private boolean appliesOn(LocalDate on, int priceDays) {
            int days = withOrder ? 0 : priceDays;
            return acceptedOn.exists(accepted -> !accepted.plusDays(days).isAfter(on));
        }
    }

    public static Prices orderedOn(LocalDate on) {
        return new Prices(on, List.empty());
    }

    /**
     * The tariff in force for this customer on {@code on}: the latest of those in effect that they knew from the order on or
     * had notice of in time; none before the first one.
     *
     * @param priceDays how many days before it takes effect a price must be told
     */
    @Clause({APP_3, EXP_5, REN_1})
    public Option<Tariff> inForce(Catalogue catalogue, LocalDate on, int priceDays) {
        Option<Tariff> found = Option.none();
        // Walks the list itself, which is in the order of taking effect: this is on the path of every renewal.
        for (List<Tariff> rest = catalogue.tariffs(); !rest.isEmpty(); rest = rest.tail()) {
            LocalDate effective = rest.head().effective();
            if (effective.isAfter(on)) {
                return found;
            }
            if (!effective.isAfter(orderedOn) || change(effective).exists(change -> change.appliesOn(on, priceDays))) {
                found = Option.of(rest.head());
            }
        }
        return found;
    }

    public Option<Change> change(LocalDate effective) {
        return changes.find(change -> change.effective().equals(effective));
    }

    /** With a notice on its way. */
    public Prices telling(LocalDate effective, boolean withOrder) {
        return new Prices(orderedOn, changes.append(new Change(effective, withOrder, Option.none())));
    }

    /** With the notice accepted by the mail server; the first time counts. */
    public Prices accepted(LocalDate effective, LocalDate on) {
        return new Prices(
                orderedOn,
                changes.map(change -> change.effective().equals(effective)
                                && change.acceptedOn().isEmpty()
                        ? new Change(effective, change.withOrder(), Option.of(on))
                        : change));
    }
}
