package io.leasehold.domain.contract;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.expired;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.period.Term;
import io.leasehold.domain.renewal.Terminate;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void a_contract_has_paid_time_from_its_activation_to_its_deletion() {
        assertThat(ordered(WORLD, "2026-01-31").contract().term()).isEmpty();
        History history = active("2026-01-31");
        Option<Term> term = history.contract().term();
        assertThat(term).hasSize(1);
        assertThat(history.contract().isActive()).isTrue();
        assertThat(history.contract().ending()).isEmpty();

        Contract expired = expired(WORLD, "2026-01-31").contract();
        assertThat(expired.term()).isEqualTo(term);
        assertThat(expired.isActive()).isFalse();
        assertThat(expired.ending()).hasSize(1);
        Contract deleted = expired(WORLD, "2026-01-31").until(day("2026-04-01")).contract();
        assertThat(deleted.term()).isEqualTo(term);
        assertThat(deleted.ending()).isEmpty();
    }

    @Test
    void the_paid_time_of_a_contract_that_does_not_run_is_no_question() {
        Contract contract = ordered(WORLD, "2026-01-31").contract();

        assertThatExceptionOfType(ClassCastException.class).isThrownBy(contract::activeTerm);
    }

    @Test
    void requests_are_numbered_after_the_contract() {
        Contract contract = ordered(WORLD, "2026-01-31").contract();

        assertThat(contract.request().get().reference()).isEqualTo("c1-1");
        assertThat(contract.requests()).isEqualTo(1);
        assertThat(contract.nextReference()).isEqualTo("c1-2");
        assertThat(contract.awaitingNothing().request()).isEmpty();
    }

    @Test
    @Clause(SEC_3)
    void the_owner_an_operator_and_the_library_itself_are_listened_to() {
        Contract contract = active("2026-01-31").contract();
        for (Actor actor : List.of(new Actor.Customer(ALICE), new Actor.Operator("olivia"), Actor.SYSTEM)) {
            assertThat(contract.decide(new Terminate(day("2026-02-01"), actor)).getLeft())
                    .isEqualTo(new Terminate.LeavingIsNotRenewing());
        }
    }

    @Test
    @Clause(SEC_3)
    void anybody_else_hears_what_they_would_hear_of_a_contract_that_does_not_exist() {
        Contract contract = active("2026-01-31").contract();

        for (Actor actor : List.of(new Actor.Customer(new CustomerId("mallory")), new Actor.Visitor())) {
            assertThat(contract.decide(new Terminate(day("2026-02-01"), actor)).getLeft())
                    .isEqualTo(new Ownership.NotYours(contract.id()));
        }
        assertThat(new Ownership.NotYours(contract.id()).clause()).isEqualTo(SEC_3);
        assertThat(new Ownership.NotYours(contract.id()).code()).isEqualTo("not-yours");
    }

    @Test
    @Clause(SEC_3)
    void the_owner_an_operator_and_the_library_itself_may_look_and_nobody_else() {
        Contract contract = active("2026-01-31").contract();
        for (Actor actor : List.of(new Actor.Customer(ALICE), new Actor.Operator("olivia"), Actor.SYSTEM)) {
            assertThat(Ownership.look(contract, actor)).contains(contract);
        }
        for (Actor actor : List.of(new Actor.Customer(new CustomerId("mallory")), new Actor.Visitor())) {
            assertThat(Ownership.look(contract, actor).getLeft()).isEqualTo(new Ownership.NotYours(contract.id()));
        }
    }

    @Test
    @Clause(SEC_3)
    void what_is_for_operators_is_not_even_made_for_others() {
        assertThat(Ownership.operator(new Actor.Operator("olivia"), () -> 7)).contains(7);
        for (Actor actor : List.of(new Actor.Customer(ALICE), new Actor.Visitor(), Actor.SYSTEM)) {
            assertThat(Ownership.operator(actor, () -> {
                                throw new AssertionError("was made");
                            })
                            .getLeft())
                    .isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    void a_contract_is_over_once_it_is_deleted_or_has_come_to_nothing() {
        assertThat(ordered(WORLD, "2026-01-31").contract().isOver()).isFalse();
        assertThat(ordered(WORLD, "2026-01-31")
                        .until(day("2026-02-10"))
                        .contract()
                        .isOver())
                .isTrue();
        assertThat(active("2026-01-31").contract().isOver()).isFalse();
        assertThat(expired(WORLD, "2026-01-31").contract().isOver()).isFalse();
        assertThat(expired(WORLD, "2026-01-31")
                        .until(day("2026-04-01"))
                        .contract()
                        .isOver())
                .isTrue();
    }

    @Test
    void an_ending_is_planned_from_the_renewal_date_and_the_grace_of_the_terms() {
        Ending ending = Ending.after(day("2026-02-28"), REFERENCE);

        assertThat(ending.deletionFrom()).isEqualTo(day("2026-03-16"));
        assertThat(ending.graceThrough()).isEqualTo(day("2026-03-15"));
        assertThat(ending.keysComplete()).isFalse();
        assertThat(ending.inGrace()).isTrue();
        assertThat(ending.deleting()).isFalse();
        assertThat(ending.retrievalClosed()).isFalse();
        assertThat(ending.restart()).isEmpty();
    }

    @Test
    void each_step_of_an_ending_keeps_the_others() {
        PaidInGrace paid =
                new PaidInGrace("c1-2", MONTH, WORLD.market(day("2026-01-31")).quote(List.empty()), REFERENCE);
        Ending ending = Ending.after(day("2026-02-28"), REFERENCE)
                .shutDown(day("2026-03-01"))
                .retrievalOpened(day("2026-03-02"))
                .postponed(day("2026-03-20"), 4)
                .held(day("2026-03-23"))
                .ordered()
                .closed();

        assertThat(ending)
                .isEqualTo(new Ending(
                        Option.of(day("2026-03-01")),
                        Option.of(day("2026-03-02")),
                        day("2026-03-23"),
                        day("2026-03-19"),
                        4,
                        true,
                        true,
                        Option.none()));
        assertThat(ending.inGrace()).isFalse();
        assertThat(ending.keysComplete()).isTrue();
        assertThat(ending.restarting(paid).restart()).contains(paid);
        assertThat(ending.restarting(paid).shutDown(day("2026-03-05")).restart())
                .contains(paid);
        assertThat(Ending.after(day("2026-02-28"), REFERENCE).restarting(paid).inGrace())
                .isFalse();
        Ending again = ending.restarting(paid)
                .shutDown(day("2026-03-01"))
                .retrievalOpened(day("2026-03-02"))
                .postponed(day("2026-03-30"), 5)
                .held(day("2026-04-01"))
                .ordered()
                .closed();
        assertThat(again.restart()).contains(paid);
        assertThat(again.retrievalClosed()).isTrue();
        assertThat(again.deleting()).isTrue();
        assertThat(again.compensatedDays()).isEqualTo(5);
        assertThat(again.graceThrough()).isEqualTo(day("2026-03-29"));
    }

    @Test
    void an_id_is_not_blank() {
        assertThat(new ContractId("c1")).hasToString("c1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContractId(""));
    }

    @Test
    void what_the_world_does_is_wanted_unless_an_effect_says_otherwise() {
        Effect effect = new Effect() {
            @Override
            public String key() {
                return "anything";
            }

            @Override
            public Lane lane() {
                return Lane.MAIL;
            }
        };

        assertThat(effect.wanted(active("2026-01-31").contract())).isTrue();
    }

    @Test
    void a_day_like_any_other_has_no_interruptions_and_allows_deletions() {
        Time time = Time.on(day("2026-01-31"));

        assertThat(time.interruptions()).isEmpty();
        assertThat(time.deletionsAllowed()).isTrue();
        assertThat(time.withoutDeletions().today()).isEqualTo(day("2026-01-31"));
    }
}
