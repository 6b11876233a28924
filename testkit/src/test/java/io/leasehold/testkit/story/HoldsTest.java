package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.AVL_1;
import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.AVL_3;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.forcemajeure.ForceMajeureBegan;
import io.leasehold.domain.forcemajeure.ForceMajeureRefusal;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.maintenance.MaintenanceAnnounced;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.domain.termination.Terminated;
import io.leasehold.ports.breach.NoteBreaches;
import io.leasehold.ports.contract.Reply;
import io.leasehold.ports.forcemajeure.DeclareForceMajeure;
import io.leasehold.ports.maintenance.PlanMaintenance;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.testkit.machine.SimulatedHypervisor.Machine;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What keeps contracts from their usual course, through the use cases. A month from 31 January is due on 28 February. */
@ExtendWith(Silence.class)
class HoldsTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final ContractId C2 = new ContractId("c2");
    private static final ContractId NOWHERE = new ContractId("nowhere");
    private static final Actor OPERATOR = new Actor.Operator("olivia");

    private static Story active() {
        return Story.begins("2026-01-31").orders("c1").pays("c1");
    }

    private static boolean runs(Story story) {
        return story.machine("c1").exists(Machine::running);
    }

    private static Story suspends(Story story) {
        var asked = new SuspendServer.Suspending(C1, "spam", OrderedBy.OPERATOR, Option.none(), OPERATOR);
        assertThat(story.leasehold().suspendServer().handle(asked, story.now()).isRight())
                .isTrue();
        return story.carries();
    }

    private static Story lifts(Story story) {
        assertThat(story.leasehold()
                        .suspendServer()
                        .lift(C1, OPERATOR, story.now())
                        .isRight())
                .isTrue();
        return story.carries();
    }

    private static List<Reply> strikes(Story story, ContractId... affected) {
        LocalDate today = story.now().today();
        List<Reply> replies = story.leasehold()
                .declareForceMajeure()
                .handle(
                        new DeclareForceMajeure.Event("flood", "a flood", today, List.of(affected), OPERATOR),
                        story.now());
        story.carries();
        return replies;
    }

    private static Refusal refusal(Reply reply) {
        return reply.outcome().getLeft();
    }

    @Test
    @Clause(SUP_2)
    void a_suspended_server_is_off_until_that_is_lifted() {
        Story story = suspends(active().until("2026-02-10"));
        assertThat(runs(story)).isFalse();
        assertThat(story.mails("c1")).endsWith("SUSPENDED");

        lifts(story.until("2026-02-12"));
        assertThat(runs(story)).isTrue();
        assertThat(story.mails("c1")).endsWith("RESUMED");
    }

    @Test
    @Clause(SUP_2)
    void renewed_in_grace_a_suspended_server_stays_off_and_its_session_is_closed() {
        Story story = suspends(active()).until("2026-03-05").renews("c1").pays("c1");
        assertThat(story.contract("c1").isActive()).isTrue();
        assertThat(runs(story)).isFalse();
        assertThat(story.retrievalThrough("c1", "2026-02-28")).isEmpty();

        assertThat(runs(lifts(story))).isTrue();
    }

    @Test
    @Clause(SUP_2)
    void a_suspension_that_was_lifted_before_the_host_could_be_reached_never_stops_the_server() {
        Story story = active();
        story.world().hypervisor().fault().begin();
        lifts(suspends(story));
        story.world().hypervisor().fault().end();

        assertThat(runs(story.lives("2026-02-02"))).isTrue();
        assertThat(story.leasehold().parkedEffects().list(OPERATOR, 10).get()).isEmpty();
    }

    @Test
    @Clause(ORD_6)
    void a_breach_that_is_not_remedied_ends_the_contract_with_a_mail_and_a_session_of_the_whole_grace() {
        Story story = active().until("2026-02-08");
        var letter = new NoteBreaches.Letter(C1, Party.CUSTOMER, story.now().today(), Option.none(), OPERATOR);
        assertThat(story.leasehold().noteBreaches().handle(letter, story.now()).isRight())
                .isTrue();

        story.lives("2026-02-16");
        assertThat(story.datesOf("c1", Terminated.class)).containsExactly("2026-02-16");
        assertThat(runs(story)).isFalse();
        assertThat(story.mails("c1")).endsWith("TERMINATED", "RETRIEVAL").doesNotContain("EXPIRED");
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-03-02");
        assertThat(story.lives("2026-03-03").contract("c1").phase()).isInstanceOf(Phase.Deleted.class);
    }

    @Test
    @Clause(ORD_6)
    void remedied_it_goes_on() {
        Story story = active().until("2026-02-08");
        var letter = new NoteBreaches.Letter(C1, Party.HOST, story.now().today(), Option.none(), OPERATOR);
        story.leasehold().noteBreaches().handle(letter, story.now());
        assertThat(story.until("2026-02-15")
                        .leasehold()
                        .noteBreaches()
                        .remedied(C1, OPERATOR, story.now())
                        .isRight())
                .isTrue();

        assertThat(story.lives("2026-02-20").contract("c1").isActive()).isTrue();
    }

    @Test
    @Clause(AVL_2)
    void force_majeure_strikes_each_contract_by_itself_and_one_that_refuses_keeps_no_other() {
        Story story = active().orders("c2");
        List<Reply> replies = strikes(story, NOWHERE, C2, C1);

        assertThat(replies.map(Reply::contract)).containsExactly(NOWHERE, C2, C1);
        assertThat(refusal(replies.get(0))).isEqualTo(new Ownership.NotYours(NOWHERE));
        assertThat(refusal(replies.get(1))).isEqualTo(new ForceMajeureRefusal.NothingToRest());
        assertThat(replies.get(2).outcome().isRight()).isTrue();
        assertThat(story.contract("c1").holds().isResting()).isTrue();
    }

    @Test
    @Clause(AVL_2)
    void whoever_was_interrupted_starts_over_and_nothing_happens_twice() {
        Story story = active().orders("c2").pays("c2");
        strikes(story, C1);
        assertThat(strikes(story.until("2026-02-02"), C1, C2))
                .allMatch(reply -> reply.outcome().isRight());

        assertThat(story.datesOf("c1", ForceMajeureBegan.class)).containsExactly("2026-01-31");
        assertThat(story.datesOf("c2", ForceMajeureBegan.class)).containsExactly("2026-02-02");
        assertThat(story.mails("c1").count("FORCE_MAJEURE"::equals)).isEqualTo(1);
    }

    @Test
    @Clause(AVL_2)
    void while_it_lasts_the_session_stays_open_and_nothing_is_deleted_or_held_back() {
        Story story = active().until("2026-03-05");
        strikes(story, C1);
        story.lives("2026-04-01");
        assertThat(story.retrievalThrough("c1", "2026-02-28")).contains("2026-04-12");
        assertThat(story.on("2026-04-02").evening().held()).isEmpty();

        story.on("2026-04-05").leasehold().declareForceMajeure().over("flood", List.of(C1), OPERATOR, story.now());
        assertThat(story.lives("2026-04-15").contract("c1").phase()).isInstanceOf(Phase.Expired.class);
        assertThat(story.lives("2026-04-16").contract("c1").phase()).isInstanceOf(Phase.Deleted.class);
    }

    @Test
    @Clause(AVL_3)
    void a_customer_ends_their_own_contract_after_lasting_force_majeure_and_nobody_elses() {
        Story story = active().signsUp("bert");
        strikes(story, C1);
        var use = story.until("2026-03-03").leasehold().declareForceMajeure();
        Actor bert = new Actor.Customer(new CustomerId("bert"));
        Actor anna = new Actor.Customer(new CustomerId("anna"));
        assertThat(use.end(C1, bert, story.now()).getLeft()).isEqualTo(new Ownership.NotYours(C1));
        assertThat(use.end(C1, anna, story.now()).isRight()).isTrue();

        story.carries();
        assertThat(runs(story)).isFalse();
        assertThat(story.datesOf("c1", Expired.class)).isEmpty();
        assertThat(story.mails("c1")).endsWith("TERMINATED", "RETRIEVAL");
    }

    @Test
    @Clause(AVL_1)
    void maintenance_is_told_to_each_of_the_affected_once() {
        Story story = active();
        LocalDate today = story.now().today();
        Window window = Window.days(today.plusDays(2), today.plusDays(2));
        var plan = new PlanMaintenance.Plan("disks", "new disks", window, List.of(C1, NOWHERE), OPERATOR);
        List<Reply> replies = story.leasehold().planMaintenance().handle(plan, story.now());
        story.leasehold().planMaintenance().handle(plan, story.now());
        story.carries();

        assertThat(replies.map(reply -> reply.outcome().isRight())).containsExactly(true, false);
        assertThat(story.datesOf("c1", MaintenanceAnnounced.class)).hasSize(1);
        assertThat(story.mails("c1")).endsWith("MAINTENANCE");
        assertThat(runs(story)).isTrue();
    }
}
