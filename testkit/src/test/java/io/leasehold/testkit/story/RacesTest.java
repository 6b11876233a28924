package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.REN_2;
import static io.leasehold.domain.clause.ClauseId.REN_4;
import static io.leasehold.domain.clause.ClauseId.REN_5;
import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.UPG_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.payment.PaymentAccepted;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.renewal.RenewalRefusal;
import io.leasehold.domain.upgrade.UpgradeRefusal;
import io.leasehold.ports.Host;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens at the same time as something else. Each contract here runs through 28 February 2026. */
@ExtendWith(Silence.class)
class RacesTest {

    private static final ContractId C1 = new ContractId("c1");

    @Test
    @Clause({REN_4, REN_5})
    void a_renewal_that_is_paid_while_the_server_is_being_shut_down_has_it_restarted() {
        Interrupted meanwhile = new Interrupted();
        Story story = Story.begins(
                "2026-01-31", new Wired.Wiring().hypervisor(meanwhile::around).wire());
        story.orders("c1").pays("c1").lives("2026-02-28");
        meanwhile.onShutDown = () -> story.renews("c1").pays("c1");
        story.lives("2026-03-02");
        assertThat(story.happened("c1")).contains("RenewedInGrace", "Restarted").doesNotContain("ShutDown");
        assertThat(story.contract("c1").isActive()).isTrue();
        assertThat(story.machine("c1").get().running()).isTrue();
        assertThat(story.world().store().waiting()).isEmpty();
    }

    @Test
    void a_courier_that_comes_late_with_an_outcome_finds_it_settled() {
        Interrupted meanwhile = new Interrupted();
        Story story = Story.begins(
                "2026-01-31", new Wired.Wiring().hypervisor(meanwhile::around).wire());
        meanwhile.onCreate = () -> {
            meanwhile.onCreate = () -> {};
            story.waits(Duration.ofMinutes(11)).carries();
        };
        story.orders("c1").pays("c1");
        assertThat(story.happened("c1")).endsWith("ActivationBegan", "Activated", "InvoiceDrawn");
        assertThat(story.mails("c1")).containsExactly("ORDER_CONFIRMED", "SERVER_READY", "INVOICE");
        assertThat(story.world().store().waiting()).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void an_order_to_delete_that_is_renewed_behind_its_back_deletes_nothing() {
        Story story = aboutToDelete();
        Stored stored = story.world().store().load(C1).get();
        Term missed = stored.contract().term().get();
        Term renewed = missed.extended(Samples.YEAR, missed.current().value());
        overwrite(story, stored, stored.contract().in(new Phase.Active(renewed)));
        bringBackAndTryAgain(story);
        assertThat(story.machine("c1")).isNotEmpty();
        assertThat(story.happened("c1")).doesNotContain("Deleted");
        assertThat(story.world().store().waiting()).isEmpty();
    }

    @Test
    @Clause(REN_6)
    void an_order_to_delete_another_machine_deletes_nothing() {
        Story story = aboutToDelete();
        Stored stored = story.world().store().load(C1).get();
        Contract moved = Contract.builder()
                .from(stored.contract())
                .machine(Samples.machine(new ContractId("other")))
                .build();
        overwrite(story, stored, moved);
        bringBackAndTryAgain(story);
        assertThat(story.machine("c1")).isNotEmpty();
        assertThat(story.happened("c1")).doesNotContain("Deleted");
    }

    @Test
    @Clause(REN_6)
    void an_order_to_delete_that_nothing_speaks_against_is_carried_out_when_the_host_is_back() {
        Story story = aboutToDelete();
        bringBackAndTryAgain(story);
        assertThat(story.machine("c1")).isEmpty();
        assertThat(story.happened("c1")).endsWith("Deleted");
    }

    @Test
    @Clause(REN_5)
    void once_the_deletion_was_ordered_it_is_too_late_to_renew() {
        Story story = aboutToDelete();
        story.renews("c1");
        assertThat(story.refused()).contains(new RenewalRefusal.GraceIsOver(LocalDate.of(2026, 3, 15)));
    }

    @Test
    @Clause(REN_1)
    void of_two_renewals_at_once_one_is_first_and_the_other_is_decided_again() {
        for (int round = 0; round < 20; round++) {
            Story story = Story.begins("2026-01-31").orders("c1").pays("c1").on("2026-02-10");
            List<Either<Refusal, Decided>> answers = Together.run(List.of(renewal(story), renewal(story)));
            assertThat(answers).allMatch(Either::isRight);
            assertThat(story.happened("c1")).endsWith("PaymentRequested", "RequestSuperseded", "PaymentRequested");
            assertThat(story.contract("c1").request().get().reference()).isEqualTo("c1-3");
        }
    }

    @Test
    @Clause(REN_1)
    void of_two_payments_at_once_of_one_request_one_counts() {
        for (int round = 0; round < 20; round++) {
            Story story = Story.begins("2026-01-31")
                    .orders("c1")
                    .pays("c1")
                    .on("2026-02-10")
                    .renews("c1");
            story.leasehold().payRequest().start(C1, "VISA", Story.ANNA, story.now());
            Callable<Object> look = () -> story.leasehold().payRequest().look(C1, Story.ANNA, story.now());
            Together.run(List.of(look, look, look));
            assertThat(story.history("c1").filter(PaymentAccepted.class::isInstance))
                    .hasSize(2);
            assertThat(story.renewalDate("c1")).isEqualTo("2026-03-31");
            assertThat(story.world().payments().givenBack().isEmpty()).isTrue();
        }
    }

    @Test
    @Clause({REN_4, UPG_1})
    void a_command_on_the_day_after_the_renewal_date_finds_the_contract_expired_though_nothing_was_swept() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").lives("2026-02-28");
        story.on("2026-03-01").upgrades("c1", new ResourceChange(1, 0, 0));
        assertThat(story.refused()).contains(new UpgradeRefusal.NotActive());
        assertThat(story.leasehold()
                        .contracts()
                        .look(C1, Story.ANNA, story.now())
                        .get()
                        .ending())
                .isNotEmpty();
        story.renews("c1");
        assertThat(story.refused()).isEmpty();
        assertThat(story.happened("c1")).contains("Expired");
        assertThat(story.machine("c1").get().running()).isFalse();
    }

    @Test
    @Clause({REN_1, REN_2})
    void a_command_on_the_renewal_date_finds_the_contract_active_and_no_reminder_of_that_day_sent() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").until("2026-02-28");
        assertThat(story.leasehold()
                        .contracts()
                        .look(C1, Story.ANNA, story.now())
                        .get()
                        .isActive())
                .isTrue();
        story.renews("c1").pays("c1");
        assertThat(story.happened("c1")).doesNotContain("Expired").endsWith("Renewed", "InvoiceDrawn");
        assertThat(story.mails("c1")).doesNotContain("REMINDER P0D").endsWith("REMINDER P1D", "RENEWED", "INVOICE");
    }

    @Test
    @Clause(REN_5)
    void two_courier_runs_at_once_carry_each_effect_once() {
        for (int round = 0; round < 10; round++) {
            Story story = Story.begins("2026-01-31");
            for (int i = 0; i < 5; i++) {
                String id = "c" + i;
                story.orders(id);
                story.leasehold().payRequest().start(new ContractId(id), "VISA", Story.ANNA, story.now());
                story.leasehold().payRequest().look(new ContractId(id), Story.ANNA, story.now());
            }
            Callable<Object> courier = story::carries;
            Together.run(List.of(courier, courier, courier));
            assertThat(story.world().store().waiting()).isEmpty();
            assertThat(story.world().mailer().sent().map(notice -> notice.id().toString()))
                    .hasSize(15)
                    .doesNotHaveDuplicates();
            assertThat(story.world().store().invoices()).hasSize(5);
        }
    }

    @Test
    @Clause(DAT_3)
    void of_an_order_and_the_erasure_of_its_customer_at_once_exactly_one_happens() {
        for (int round = 0; round < 20; round++) {
            Story story = Story.begins("2026-01-31");
            Callable<Boolean> order = () -> story.orders("c1").refused().isEmpty();
            Callable<Boolean> erasure = () -> story.leasehold()
                    .erasePersonalData()
                    .handle(new CustomerId("anna"), Story.ANNA, story.now())
                    .isRight();
            assertThat(Together.run(List.of(order, erasure))).containsExactlyInAnyOrder(true, false);
        }
    }

    /** On 16 March, the deletion ordered and the host away at the last moment. */
    private static Story aboutToDelete() {
        Story story = Story.begins("2026-01-31").orders("c1").pays("c1").until("2026-03-16");
        story.world().hypervisor().fault().begin();
        story.lives("2026-03-16");
        assertThat(story.happened("c1")).endsWith("DeletionOrdered", "RetrievalClosed");
        assertThat(story.machine("c1")).isNotEmpty();
        return story.on("2026-03-17");
    }

    private static void bringBackAndTryAgain(Story story) {
        story.world().hypervisor().fault().end();
        story.lives("2026-03-17");
    }

    private static void overwrite(Story story, Stored stored, Contract with) {
        Commit commit = new Commit(
                stored.version(),
                with,
                List.empty(),
                List.empty(),
                Option.none(),
                Option.none(),
                story.now().at());
        assertThat(story.world().store().commit(commit)).isTrue();
    }

    private static Callable<Either<Refusal, Decided>> renewal(Story story) {
        RenewContract renewals = story.leasehold().renewContract();
        Quote quote = renewals.quote(C1, Samples.MONTH, Story.ANNA, story.now()).get();
        RenewContract.Renewal renewal = new RenewContract.Renewal(
                C1,
                Samples.MONTH,
                Option.of(Samples.TERMS.version()),
                Option.none(),
                true,
                quote,
                new Actor.Customer(new CustomerId("anna")));
        return () -> renewals.handle(renewal, story.now());
    }

    /** Lets something happen between what a machine does and what is made of it. */
    private static final class Interrupted {

        private Runnable onShutDown = () -> {};
        private Runnable onCreate = () -> {};

        Host around(Host inner) {
            return (Host) Proxy.newProxyInstance(
                    Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                        Object result = method.invoke(inner, arguments);
                        if (method.getName().equals("create")) {
                            onCreate.run();
                        } else if (method.getName().equals("shutDown")) {
                            onShutDown.run();
                        }
                        return result;
                    });
        }
    }
}
