package io.leasehold.domain.backup;

import static io.leasehold.domain.Sample.MONTH;
import static io.leasehold.domain.Sample.REFERENCE;
import static io.leasehold.domain.Sample.VPS_S;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;
import static io.leasehold.domain.clause.ClauseId.BAK_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Step;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.ending.Expired;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.OperationAgreed;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final LocalDate FIRST = day("2026-03-01");

    @Test
    @Clause(BAK_1)
    void for_an_individual_only_the_newest_copy_is_kept() {
        Copies copies = Copies.NONE.taken(FIRST, false).taken(FIRST.plusDays(1), false);
        assertThat(copies.newest()).contains(FIRST.plusDays(1));
        assertThat(copies.kept()).isEmpty();
        assertThat(copies.dropping()).containsExactly(FIRST);
        assertThat(copies.dropped(List.of(FIRST)).dropping()).isEmpty();
    }

    @Test
    @Clause(BAK_4)
    void failures_of_a_day_are_counted_and_forgotten_with_a_good_copy() {
        Copies twice = Copies.NONE.taken(FIRST, true).failed(FIRST.plusDays(1)).failed(FIRST.plusDays(1));
        assertThat(twice.failure()).contains(new Copies.Failure(FIRST.plusDays(1), 2));
        assertThat(twice.failed(FIRST.plusDays(2)).failure()).contains(new Copies.Failure(FIRST.plusDays(2), 1));
        assertThat(twice.taken(FIRST.plusDays(1), true).failure()).isEmpty();
    }

    @Test
    @Clause(BAK_2)
    void a_book_needs_a_look_tomorrow_or_when_the_next_copy_is_over_or_never() {
        Copies one = Copies.NONE.taken(FIRST, true);
        Copies two = one.taken(FIRST.plusDays(1), true);
        LocalDate today = FIRST.plusDays(1);
        assertThat(two.attention(today, true, 7)).contains(today.plusDays(1));
        assertThat(two.attention(today, false, 7)).contains(FIRST.plusDays(8));
        assertThat(two.attention(FIRST.plusDays(20), false, 7)).contains(FIRST.plusDays(21));
        assertThat(one.attention(today, false, 7)).isEmpty();
        Copies dropping = Copies.NONE.taken(FIRST, false).taken(today, false);
        assertThat(dropping.attention(today, false, 7)).contains(today.plusDays(1));
    }

    @Test
    @Clause(BAK_2)
    void the_customer_restores_a_copy_kept_for_them_and_hears_which_there_are() {
        Contract company = contract(Audience.COMPANY);
        List<LocalDate> there = List.of(FIRST, FIRST.plusDays(1));
        assertThat(restore(FIRST, Level.CUSTOMER, there).forbiddenBy(company, WORLD.customer()))
                .isEmpty();
        assertThat(restore(FIRST.plusDays(2), Level.CUSTOMER, there).forbiddenBy(company, WORLD.customer()))
                .contains(new BackupRefusal.NoCopyOfThatDay(FIRST.plusDays(2), there));
        assertThat(restore(FIRST, Level.CUSTOMER, there).forbiddenBy(contract(Audience.SCHOOL), WORLD.customer()))
                .contains(new BackupRefusal.NotKeptForCustomer(
                        Audience.SCHOOL, REFERENCE.backups().keptFor()));
    }

    @Test
    @Clause(BAK_1)
    void the_copy_kept_for_the_host_is_restored_by_the_host() {
        Contract company = contract(Audience.COMPANY);
        RestoreBackup newest = restore(FIRST, Level.HOST, List.of(FIRST));
        assertThat(newest.forbiddenBy(company, WORLD.customer())).contains(new BackupRefusal.ForTheHostOnly());
        assertThat(newest.forbiddenBy(company, new Actor.Operator("op"))).isEmpty();
        assertThat(restore(FIRST.minusDays(1), Level.HOST, List.of(FIRST))
                        .forbiddenBy(company, new Actor.Operator("op")))
                .contains(new BackupRefusal.NotTheNewestCopy(FIRST.minusDays(1), Option.of(FIRST)));
        assertThat(newest.disruption()).isEqualTo(Disruption.DOWNTIME);
    }

    @Test
    @Clause({BAK_1, BAK_2})
    void copies_are_taken_while_the_server_runs_for_whom_the_terms_say() {
        assertThat(Copying.levels(contract(Audience.COMPANY))).containsExactly(Level.HOST, Level.CUSTOMER);
        assertThat(Copying.levels(contract(Audience.INDIVIDUAL))).containsExactly(Level.HOST);
        Contract active = contract(Audience.COMPANY);
        assertThat(Copying.isDaily(active)).isTrue();
        assertThat(Copying.isDaily(
                        active.after(List.of(new Expired(active.activeTerm().renewal(), day("2026-03-01"))))))
                .isFalse();
    }

    @Test
    @Clause(BAK_2)
    void a_copy_that_waits_to_be_restored_is_still_needed() {
        Contract active = contract(Audience.COMPANY);
        RestoreBackup restore = restore(FIRST, Level.CUSTOMER, List.of(FIRST));
        Contract agreed = active.after(List.of(OperationAgreed.next(active, restore, Option.none())));
        assertThat(Copying.needed(active)).isEmpty();
        assertThat(Copying.needed(agreed)).containsExactly(FIRST);
    }

    private static RestoreBackup restore(LocalDate day, Level level, List<LocalDate> existing) {
        return new RestoreBackup(day, level, existing);
    }

    private static Contract contract(Audience audience) {
        Contract active = History.begins(WORLD, day("2026-01-31"), VPS_S, MONTH)
                .then(new Step.Pays(Step.Manner.EXACT))
                .contract();
        return Contract.builder().from(active).audience(audience).build();
    }
}
