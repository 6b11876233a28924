package io.leasehold.domain.snapshot;

import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.BAK_3;
import static io.leasehold.domain.clause.ClauseId.OPS_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.ConfirmOperation;
import io.leasehold.domain.operation.Operate;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    private static final LocalDate TODAY = day("2026-02-10");

    @Test
    @Clause(BAK_3)
    void a_third_snapshot_is_refused_with_the_limit() {
        Contract two = taking(taking(active(), "a"), "b");
        assertThat(two.snapshots().names()).containsExactly("a", "b");
        SnapshotRefusal refusal = new SnapshotRefusal.SnapshotLimitReached(2, 2);
        assertThat(refused(two, new TakeSnapshot("c"))).isEqualTo(refusal);
        assertThat(refusal.code()).isEqualTo("snapshot-limit-reached");
        assertThat(refusal.clause()).isEqualTo(BAK_3);
    }

    @Test
    @Clause(BAK_3)
    void one_that_is_being_taken_counts_and_its_name_is_gone() {
        Contract underway = agreeing(taking(active(), "a"), new TakeSnapshot("b"));
        assertThat(refused(underway, new TakeSnapshot("b"))).isEqualTo(new SnapshotRefusal.SnapshotExists("b"));
        assertThat(refused(underway, new TakeSnapshot("c"))).isEqualTo(new SnapshotRefusal.SnapshotLimitReached(2, 2));
        assertThat(refused(underway, new RestoreSnapshot("b"))).isInstanceOf(SnapshotRefusal.NoSuchSnapshot.class);
    }

    @Test
    @Clause(BAK_3)
    void deleting_one_makes_room_once_it_is_gone() {
        Contract two = taking(taking(active(), "a"), "b");
        Contract deleting = agreeing(two, new DeleteSnapshot("a"));
        assertThat(refused(deleting, new TakeSnapshot("c"))).isInstanceOf(SnapshotRefusal.SnapshotLimitReached.class);
        assertThat(refused(deleting, new DeleteSnapshot("a")))
                .isEqualTo(new SnapshotRefusal.NoSuchSnapshot("a", List.of("b")));
        Contract deleted = confirming(deleting);
        assertThat(deleted.snapshots().names()).containsExactly("b");
        assertThat(taking(deleted, "a").snapshots().names()).containsExactly("b", "a");
    }

    @Test
    @Clause(BAK_3)
    void one_that_waits_to_be_restored_is_not_deleted_and_stays_when_it_was() {
        Contract restoring = agreeing(taking(active(), "a"), new RestoreSnapshot("a"));
        assertThat(refused(restoring, new DeleteSnapshot("a"))).isEqualTo(new SnapshotRefusal.SnapshotInUse("a"));
        assertThat(confirming(restoring).snapshots().names()).containsExactly("a");
    }

    @ParameterizedTest
    @Clause(BAK_3)
    @ValueSource(strings = {"", " ", "two words", "a/b", "é", "x\ny"})
    void a_name_has_letters_digits_and_a_few_signs(String name) {
        assertThat(refused(active(), new TakeSnapshot(name))).isEqualTo(new SnapshotRefusal.BadSnapshotName(name));
    }

    @Test
    @Clause(BAK_3)
    void a_name_has_at_most_64_characters() {
        assertThat(new TakeSnapshot("x".repeat(64)).forbiddenBy(active(), WORLD.customer()))
                .isEmpty();
        assertThat(refused(active(), new TakeSnapshot("x".repeat(65))))
                .isInstanceOf(SnapshotRefusal.BadSnapshotName.class);
    }

    @Test
    @Clause({BAK_3, OPS_1})
    void restoring_restarts_the_server_and_the_others_disrupt_nothing() {
        assertThat(new RestoreSnapshot("a").disruption()).isEqualTo(Disruption.RESTART);
        assertThat(new TakeSnapshot("a").disruption()).isEqualTo(Disruption.NONE);
        assertThat(new DeleteSnapshot("a").disruption()).isEqualTo(Disruption.NONE);
    }

    private static Contract taking(Contract contract, String name) {
        return confirming(agreeing(contract, new TakeSnapshot(name)));
    }

    private static Contract agreeing(Contract contract, Operation operation) {
        return contract.after(contract.decide(asked(operation)).get());
    }

    private static Contract confirming(Contract contract) {
        int number = contract.underway().last().number();
        return contract.after(
                contract.decide(new ConfirmOperation(number, TODAY)).get());
    }

    private static Refusal refused(Contract contract, Operation operation) {
        return contract.decide(asked(operation)).getLeft();
    }

    private static Operate asked(Operation operation) {
        return new Operate(operation, Option.of(operation.disruption()), Option.none(), TODAY, WORLD.customer());
    }

    private static Contract active() {
        return History.begins(WORLD, day("2026-01-31"), VPS_S, MONTH)
                .then(new Step.Pays(Step.Manner.EXACT))
                .contract();
    }
}
