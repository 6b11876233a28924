package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.domain.terms.RenewalTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.store.FailingStore;
import io.leasehold.testkit.store.FailingStore.Where;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A year in the life of two contracts, told again and again: each time the store fails at another call, once. Whoever was
 * interrupted tries again, and in the end everything is as if nothing had failed.
 */
@ExtendWith(Silence.class)
class FailingAtEveryCallTest {

    /** Longer than any lease. */
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMinutes(11);

    /** Three days of grace, so that a year is soon told. */
    private static final Terms TERMS = Terms.builder()
            .from(Samples.TERMS)
            .version(new TermsVersion("brief"))
            .renewal(new RenewalTerms(Samples.TERMS.renewal().reminders(), 3, RenewalTerms.Resume.FROM_REACTIVATION))
            .build();

    /** What is left of a story: all that a customer, an accountant or an operator could see. */
    private record Outcome(
            Option<Stored> first,
            Option<Stored> second,
            List<Recorded> historyOfFirst,
            List<Recorded> historyOfSecond,
            List<Invoice> invoices,
            io.vavr.collection.Map<String, Money> givenBack,
            List<String> mails,
            Option<SimulatedHypervisor.Machine> machine,
            Option<String> session) {}

    @ParameterizedTest
    @EnumSource(Where.class)
    void a_store_that_fails_anywhere_changes_nothing_in_the_end(Where where) {
        Told undisturbed = new Told().live();
        Outcome expected = undisturbed.outcome();
        long calls = undisturbed.store.calls();
        assertThat(calls).as("calls of the store in a year").isBetween(200L, 1_000L);
        for (long call = 1; call <= calls; call++) {
            Told disturbed = new Told();
            disturbed.store.failAt(call, where);
            disturbed.live();
            // What fails while the courier carries is tried again by itself.
            assertThat(disturbed.failures).as("failures at call %d", call).isLessThanOrEqualTo(1);
            assertThat(disturbed.store.calls()).as("calls").isGreaterThanOrEqualTo(call);
            assertThat(disturbed.outcome())
                    .as("after a failure at call %d", call)
                    .isEqualTo(expected);
            disturbed.nothingIsLeftOver();
        }
    }

    @Test
    void the_story_is_worth_telling() {
        Told told = new Told().live();
        List<Class<? extends Event>> kinds = told.history("c1")
                .appendAll(told.history("c2"))
                .map(Event::getClass)
                .<Class<? extends Event>>map(kind -> kind)
                .distinct();
        assertThat(kinds.map(Class::getSimpleName))
                .contains(
                        "Activated",
                        "PaymentDeclined",
                        "ReminderSent",
                        "Renewed",
                        "Upgraded",
                        "Expired",
                        "ShutDown",
                        "RetrievalOpened",
                        "RenewedInGrace",
                        "Restarted",
                        "DeletionPostponed",
                        "RetrievalClosed",
                        "Deleted");
        assertThat(told.outcome().mails()).hasSizeGreaterThan(15);
        assertThat(told.outcome().givenBack().toList()).hasSize(1);
    }

    /** One telling of the story. */
    private static final class Told {

        private final FailingStore store;
        private final Story story;
        private int failures;

        Told() {
            Wired.Wiring wiring = new Wired.Wiring().terms(TERMS);
            store = FailingStore.before(wiring.store());
            story = Story.begins("2026-01-31", wiring.wire(store));
        }

        Told live() {
            in("2026-01-31", this::orders);
            evenings("2026-02-13", "2026-02-13");
            in("2026-02-20", () -> renews("2026-03-31"));
            in("2026-02-20", this::strayMoney);
            in("2026-03-05", this::upgrades);
            // The upgrade brought the renewal date forward to 24 March.
            evenings("2026-03-24", "2026-03-26");
            in("2026-03-27", () -> renews("2026-04-27"));
            evenings("2026-03-27", "2026-03-27");
            // Shut down on 28 April; the 29th is lost, so it is not deleted on 1 May but the day after.
            evenings("2026-04-27", "2026-04-28");
            evenings("2026-04-30", "2026-05-02");
            evenings("2026-12-31", "2026-12-31");
            evenings("2027-01-30", "2027-01-31");
            return this;
        }

        private void orders() {
            for (String id : List.of("c1", "c2")) {
                if (stored(id).isEmpty()) {
                    story.orders(id, id.equals("c1") ? Samples.MONTH : Samples.YEAR);
                }
                if (stored(id).get().request().isDefined()) {
                    story.pays(id);
                }
            }
            story.carries();
        }

        private void renews(String to) {
            if (story.renewalDate("c1").compareTo(to) < 0) {
                boolean inGrace =
                        stored("c1").get().ending().exists(it -> it.restart().isDefined());
                if (stored("c1").get().request().isEmpty() && !inGrace) {
                    story.renews("c1");
                }
                if (stored("c1").get().request().isDefined()) {
                    story.pays("c1");
                }
            }
            story.carries();
        }

        private void upgrades() {
            if (stored("c1").get().makeUp().vcpus() == 1) {
                story.upgrades("c1", new ResourceChange(1, 0, 0));
            }
            story.carries();
        }

        private void strayMoney() {
            story.receives("c2", new PaymentNotice("stray", Samples.euros("3.00"), "VISA", Option.none()));
        }

        private void in(String day, Runnable step) {
            story.on(day);
            untilItWorks(story -> step.run());
        }

        private void evenings(String from, String through) {
            story.on(from);
            untilItWorks(story -> story.lives(through));
        }

        private void untilItWorks(Consumer<Story> step) {
            boolean done = false;
            while (!done) {
                try {
                    step.accept(story);
                    done = true;
                } catch (StoreException e) {
                    failures++;
                    story.waits(BEFORE_TRYING_AGAIN);
                }
            }
        }

        private Option<Contract> stored(String id) {
            return story.world().store().load(new ContractId(id)).map(Stored::contract);
        }

        private List<Event> history(String id) {
            return story.history(id);
        }

        private Outcome outcome() {
            ContractId first = new ContractId("c1");
            ContractId second = new ContractId("c2");
            Wired world = story.world();
            return new Outcome(
                    world.store().load(first),
                    world.store().load(second),
                    world.store().history(first),
                    world.store().history(second),
                    world.store().invoices(),
                    world.payments().givenBack(),
                    world.mailer()
                            .sent()
                            .map(it -> it.id() + " " + it.about())
                            .distinct()
                            .sorted(),
                    story.machine("c2"),
                    story.retrievalThrough("c1", "2026-04-27"));
        }

        private void nothingIsLeftOver() {
            assertThat(story.world().store().waiting()).isEmpty();
            assertThat(story.world().store().parked(1)).isEmpty();
            // Once more than it should be, at the most, is a mail sent: by whom nobody heard that it was.
            assertThat(story.world().mailer().sent().length())
                    .isLessThanOrEqualTo(outcome().mails().length() + 1);
            assertThat(history("c1")
                            .appendAll(history("c2"))
                            .filter(PaymentAccepted.class::isInstance)
                            .map(it -> ((PaymentAccepted) it).payment()))
                    .doesNotHaveDuplicates();
        }
    }
}
