package io.leasehold.adapters.jdbc.fault;

import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.terms.BackupTerms;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.Store;
import io.leasehold.ports.time.Moment;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The library on a database and an outside world, and the customers and operators who use it. Before they do something they
 * look whether they did it already, so that each step of a story can be taken again by another process.
 */
final class Player {

    /** Three days of grace, so that a life is short; daily copies are kept for everybody. */
    static final Terms TERMS = Terms.builder()
            .from(Samples.TERMS)
            .version(new TermsVersion("brief"))
            .renewal(new RenewalTerms(Samples.TERMS.renewal().reminders(), 3, RenewalTerms.Resume.FROM_REACTIVATION))
            .backups(new BackupTerms(7, HashSet.of(Audience.values())))
            .build();

    private final Leasehold leasehold;
    private final Deeds deeds;

    Player(Database database, Outside outside) {
        Store store = database.store();
        leasehold = Leasehold.builder()
                .conditions(database.conditions(TERMS, catalogue()))
                .store(store)
                .customers(database.customers())
                .hypervisor(new Machines(outside))
                .mailer(outside)
                .payments(outside)
                .transfers(outside)
                .support(new InMemorySupportDesk())
                .invoiceListener(outside)
                .build();
        deeds = new Deeds(leasehold, store);
    }

    /** With an application at a price. */
    private static Catalogue catalogue() {
        Catalogue without = Samples.catalogue();
        return new Catalogue(
                without.lengths(), without.vat(), without.tariffs().map(Player::withApplication), without.systems());
    }

    private static Tariff withApplication(Tariff tariff) {
        Application blog = new Application(
                Deeds.BLOG, LinkedHashSet.of(Audience.values()), Samples.euros("5.00"), Samples.euros("1.00"), true);
        return new Tariff(
                tariff.announced(),
                tariff.effective(),
                tariff.export(),
                tariff.solutions(),
                tariff.extras(),
                List.of(blog));
    }

    Leasehold leasehold() {
        return leasehold;
    }

    Moment moment(Instant at) {
        return leasehold.moment(at);
    }

    /** Opens the account of the customer of all contracts. */
    void signsUp(Instant at) {
        leasehold.openAccount().handle(Samples.customer(Deeds.ANNA.value()), Option.of(TERMS.version()), moment(at));
    }

    /** Takes a step, unless it is taken already, and lets the library carry out what follows. */
    void takes(Step step, Instant at) {
        Moment now = moment(at);
        if (step.action() == Action.EVENING) {
            leasehold.run(now);
            return;
        }
        if (!deeds.isDone(step, now)) {
            Either<Refusal, ?> answer = deeds.does(step, now);
            // Somebody else may have been faster.
            if (answer.isLeft() && !deeds.isDone(step, now)) {
                throw new IllegalStateException(step + " is refused on " + now.today() + ": " + answer.getLeft());
            }
        }
        leasehold.carry(now);
    }
}
