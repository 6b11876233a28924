package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.BAK_4;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.operation.DropEffect;
import io.leasehold.domain.operation.EffectDropped;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Due;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.courier.ParkedEffects;
import io.leasehold.ports.journal.Journal.Entry;
import io.leasehold.ports.journal.Journal.Noted;
import io.leasehold.ports.operator.FailingCopies.Failing;
import io.leasehold.ports.operator.Reconciliation;
import io.leasehold.ports.operator.Traced;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those who work for the host see. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class OperatorsViewTest {

    private static final ContractId C1 = new ContractId("c1");

    private final Story story = Story.begins("2026-01-31");
    private final Leasehold leasehold = story.leasehold();

    @Test
    @Clause(SEC_3)
    void nobody_else_sees_it() {
        story.orders("c1").pays("c1");
        EffectId id = new EffectId(C1, "some-key");
        for (Actor by : List.of(Story.ANNA, new Actor.Visitor(), Actor.SYSTEM)) {
            var answers = List.of(
                    leasehold.dueContracts().list(by, story.now(), Option.none(), 10),
                    leasehold.showBacklog().handle(by, story.now()),
                    leasehold.reconcile().handle(by),
                    leasehold.decisionTrace().of(C1, by),
                    leasehold.failingCopies().list(by, Option.none(), 10),
                    leasehold.showJournal().list(by, Option.none(), 10),
                    leasehold.parkedEffects().list(by, 10),
                    leasehold.parkedEffects().retry(id, by, story.now()),
                    leasehold.parkedEffects().drop(id, "because", by, story.now()));
            assertThat(answers).allMatch(it -> it.getLeft().equals(new Ownership.OperatorsOnly()));
        }
    }

    @Test
    void what_is_due_is_seen_and_left_to_the_sweep() {
        story.orders("b").pays("b").orders("a").pays("a").until("2026-02-13");
        Due a = new Due(LocalDate.of(2026, 2, 13), new ContractId("a"));
        Due b = new Due(LocalDate.of(2026, 2, 13), new ContractId("b"));
        assertThat(due(Option.none(), 10)).containsExactly(a, b);
        assertThat(due(Option.none(), 1)).containsExactly(a);
        assertThat(due(Option.of(a), 1)).containsExactly(b);
        story.evening();
        assertThat(story.mails("a")).endsWith("REMINDER P15D");
        assertThat(due(Option.none(), 10)).isEmpty();
    }

    @Test
    void what_is_given_up_is_gone_and_the_history_says_who_and_why() {
        EffectId parked = parkedMail();
        leasehold
                .parkedEffects()
                .drop(parked, "reached by telephone", Story.OPERATOR, story.now())
                .get();
        assertThat(leasehold.parkedEffects().list(Story.OPERATOR, 10).get()).isEmpty();
        Recorded last = story.world().store().history(C1).last();
        assertThat(last.event()).isEqualTo(new EffectDropped(parked.key(), "reached by telephone"));
        assertThat(last.by()).isEqualTo(Story.OPERATOR);
        assertThat(last.on()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(trace().last().sentence())
                .isEqualTo("Effect dropped: key notify/ORDER_CONFIRMED/first, reason reached by telephone.");
        assertThat(trace().last().by()).isEqualTo("operator kim");
    }

    @Test
    void only_what_is_parked_is_given_up_and_only_with_a_reason() {
        EffectId parked = parkedMail();
        var effects = leasehold.parkedEffects();
        for (String reason : List.of("", " ", "x".repeat(501))) {
            assertThat(effects.drop(parked, reason, Story.OPERATOR, story.now()).getLeft())
                    .isEqualTo(new DropEffect.ReasonMissing(500));
        }
        assertThat(effects.list(Story.OPERATOR, 10).get()).hasSize(1);
        EffectId unknown = new EffectId(C1, "unknown");
        assertThat(effects.drop(unknown, "because", Story.OPERATOR, story.now()).getLeft())
                .isEqualTo(new ParkedEffects.NotParked("unknown"));
        effects.retry(parked, Story.OPERATOR, story.now());
        assertThat(effects.drop(parked, "because", Story.OPERATOR, story.now()).getLeft())
                .isEqualTo(new ParkedEffects.NotParked(parked.key()));
        assertThat(story.happened("c1")).doesNotContain("EffectDropped");
    }

    @Test
    @Clause(BAK_4)
    void whose_copies_fail_is_listed_until_one_succeeds() {
        story.orders("c1").pays("c1").until("2026-02-03");
        assertThat(failing()).isEmpty();
        Fault fault = story.world().hypervisor().fault();
        fault.begin();
        story.evening();
        story.waits(Duration.ofHours(1));
        leasehold.run(story.now());
        assertThat(failing())
                .containsExactly(new Failing(C1, Option.of(LocalDate.of(2026, 2, 2)), LocalDate.of(2026, 2, 3), 2));
        fault.end();
        story.until("2026-02-05");
        assertThat(failing()).isEmpty();
    }

    @Test
    @Clause(SEC_3)
    void the_journal_says_who_did_what_to_tariffs_accounts_and_effects() {
        EffectId parked = parkedMail();
        Customer anna = Samples.customer("anna");
        Customer corrected =
                Customer.builder().from(anna).email("anna@example.net").build();
        Tariff dearer = Samples.tariff(LocalDate.of(2026, 3, 1), "12.00");
        Tariff announced = new Tariff(
                story.now().today(),
                dearer.effective(),
                dearer.export(),
                dearer.solutions(),
                dearer.extras(),
                dearer.applications());
        leasehold
                .announcePrices()
                .handle(announced, Story.OPERATOR, story.now())
                .get();
        Customer seen = leasehold.accounts().look(anna.id(), Story.ANNA).get().customer();
        leasehold.accounts().correct(seen, corrected, Story.ANNA, story.now()).get();
        leasehold
                .commercialMail()
                .choose(anna.id(), true, Story.OPERATOR, story.now())
                .get();
        leasehold.parkedEffects().retry(parked, Story.OPERATOR, story.now()).get();
        story.lives("2026-02-10");
        leasehold.erasePersonalData().handle(anna.id(), Story.ANNA, story.now()).get();
        List<Entry> entries = leasehold
                .showJournal()
                .list(Story.OPERATOR, Option.none(), 10)
                .get()
                .map(Noted::entry);
        assertThat(entries.map(it -> it.by() + " " + it.deed() + " " + it.about()))
                .containsExactly(
                        Story.ANNA + " ACCOUNT_ERASED anna",
                        Story.OPERATOR + " EFFECT_RETRIED c1 " + parked.key(),
                        Story.OPERATOR + " COMMERCIAL_MAIL_CHOSEN anna",
                        Story.ANNA + " ACCOUNT_CORRECTED anna",
                        Story.OPERATOR + " TARIFF_ANNOUNCED 2026-03-01");
    }

    @Test
    @Clause(REN_6)
    void contracts_and_machines_that_do_not_match_are_reported_and_left_alone() {
        List.of("active", "deleted", "gone", "kept")
                .forEach(id -> story.orders(id).pays(id));
        story.orders("unpaid");
        assertThat(reconciled()).isEqualTo(new Reconciliation(List.empty(), List.empty(), List.empty()));
        assertThat(reconciled().allMatch()).isTrue();
        MachineId stray = Samples.machine(new ContractId("stray"));
        create(stray);
        create(Samples.machine(new ContractId("unpaid")));
        story.world().hypervisor().delete(Samples.machine(new ContractId("gone")));
        story.on("2026-02-03")
                .renews("active", Samples.YEAR)
                .pays("active")
                .renews("gone", Samples.YEAR)
                .pays("gone");
        story.lives("2026-03-20");
        create(Samples.machine(new ContractId("deleted")));
        List<ContractId> before = story.world()
                .store()
                .page(Option.none(), 100)
                .map(it -> it.contract().id());
        assertThat(reconciled())
                .isEqualTo(new Reconciliation(
                        List.of(stray),
                        List.of(new ContractId("gone")),
                        List.of(new ContractId("deleted"), new ContractId("unpaid"))));
        assertThat(reconciled().allMatch()).isFalse();
        assertThat(story.world().hypervisor().machine(stray)).isNotEmpty();
        assertThat(story.world()
                        .store()
                        .page(Option.none(), 100)
                        .map(it -> it.contract().id()))
                .isEqualTo(before);
    }

    @Test
    void a_server_in_grace_must_be_there_and_one_that_is_being_made_may_be_missing() {
        story.orders("grace").pays("grace").lives("2026-03-05").on("2026-03-06");
        story.world().hypervisor().delete(Samples.machine(new ContractId("grace")));
        assertThat(reconciled().withoutMachine()).containsExactly(new ContractId("grace"));
        story.world().hypervisor().fault().begin();
        story.orders("made").pays("made");
        story.world().hypervisor().fault().end();
        assertThat(reconciled().withoutMachine()).containsExactly(new ContractId("grace"));
    }

    @Test
    @Clause(REN_6)
    void why_a_server_was_deleted_can_be_read() {
        story.orders("c1").pays("c1").on("2026-02-10").upgrades("c1", new ResourceChange(0, 2, 0));
        story.lives("2026-03-20");
        List<Traced> trace = trace();
        assertThat(trace.map(Traced::sequence))
                .isEqualTo(List.rangeClosed(1L, story.history("c1").length()));
        assertThat(trace.head().toString()).startsWith("1. 2026-01-31, by customer anna: Ordered: contract c1, ");
        assertThat(trace.map(it -> it.on() + " " + it.by() + " " + it.sentence()))
                .anyMatch(it ->
                        it.startsWith("2026-02-10 customer anna Upgraded: to (vcpus 1, memory gi b 4, disk gi b 20)"))
                .contains("2026-02-23 nobody Expired: renewal 2026-02-22, on 2026-02-23.")
                .contains("2026-02-23 nobody Shut down: renewal 2026-02-22, on 2026-02-23.")
                .contains("2026-03-10 nobody Deletion ordered: renewal 2026-02-22, on 2026-03-10.")
                .contains("2026-03-10 nobody Deleted: certificate (machine " + Samples.machine(C1)
                        + ", deleted on 2026-03-10, renewal 2026-02-22, shut down on 2026-02-23, retrieval from "
                        + "2026-02-23, retrieval through 2026-03-09, compensated days 0).");
        assertThat(trace.map(Traced::sentence)).noneMatch(it -> it.contains("[") || it.contains("Some("));
        assertThat(leasehold
                        .decisionTrace()
                        .of(new ContractId("unknown"), Story.OPERATOR)
                        .get())
                .isEmpty();
    }

    private EffectId parkedMail() {
        story.world().mailer().bounce("anna@example.org");
        story.orders("c1");
        return leasehold.parkedEffects().list(Story.OPERATOR, 10).get().single().id();
    }

    private List<Failing> failing() {
        return leasehold.failingCopies().list(Story.OPERATOR, Option.none(), 10).get();
    }

    private void create(MachineId machine) {
        story.world().hypervisor().create(machine, Samples.DEBIAN, new Resources(1, 1, 1));
    }

    private Reconciliation reconciled() {
        return leasehold.reconcile().handle(Story.OPERATOR).get();
    }

    private List<Due> due(Option<Due> after, int limit) {
        return leasehold
                .dueContracts()
                .list(Story.OPERATOR, story.now(), after, limit)
                .get();
    }

    private List<Traced> trace() {
        return leasehold.decisionTrace().of(C1, Story.OPERATOR).get();
    }
}
