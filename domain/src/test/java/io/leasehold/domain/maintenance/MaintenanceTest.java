package io.leasehold.domain.maintenance;

import static io.leasehold.domain.Sample.ALICE;
import static io.leasehold.domain.Sample.WORLD;
import static io.leasehold.domain.Sample.active;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.ordered;
import static io.leasehold.domain.clause.ClauseId.AVL_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Orders;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.NoticeSent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaintenanceTest {

    private static final LocalDate TODAY = day("2026-01-31");
    private static final Window TOMORROW = Window.days(TODAY.plusDays(1), TODAY.plusDays(2));

    private static AnnounceMaintenance announce(String nature, Window window) {
        return new AnnounceMaintenance("disks", nature, window, TODAY, Orders.OPERATOR);
    }

    private static Refusal refusal(History history, String nature, Window window) {
        return history.ask(now -> announce(nature, window)).refusal();
    }

    @Test
    @Clause(AVL_1)
    void the_customer_is_told_of_its_nature_and_window_and_nothing_stops() {
        History history = active("2026-01-31");
        Contract before = history.contract();
        MaintenanceAnnounced announced = new MaintenanceAnnounced("disks", "new disks", TOMORROW, TODAY);

        assertThat(history.ask(now -> announce("new disks", TOMORROW)).events()).containsExactly(announced);
        assertThat(history.effects()).endsWith(new Announce(NoticeKind.MAINTENANCE, "disks", announced));
        assertThat(history.events()).endsWith(new NoticeSent(NoticeKind.MAINTENANCE, "disks", TODAY));
        assertThat(history.contract().holding(before.holds())).isEqualTo(before);
    }

    @Test
    @Clause(AVL_1)
    void announced_again_nobody_is_told_twice() {
        History history = active("2026-01-31");
        history.ask(now -> announce("new disks", TOMORROW));
        assertThat(history.ask(now -> announce("new disks", TOMORROW)).events()).isEmpty();
    }

    @Test
    @Clause(AVL_1)
    void it_is_announced_by_the_day_on_which_it_begins() {
        Window today = Window.days(TODAY, TODAY);
        assertThat(active("2026-01-31")
                        .ask(now -> announce("new disks", today))
                        .outcome()
                        .isRight())
                .isTrue();
        Window yesterday = Window.days(TODAY.minusDays(1), TODAY);
        assertThat(refusal(active("2026-01-31"), "new disks", yesterday))
                .isEqualTo(new MaintenanceRefusal.NotInAdvance(yesterday.from(), TODAY));
    }

    @Test
    @Clause(AVL_1)
    void it_has_a_nature_and_ends_after_it_begins_and_there_is_a_server_for_it() {
        assertThat(refusal(active("2026-01-31"), " ", TOMORROW)).isEqualTo(new MaintenanceRefusal.NatureMissing());
        LocalDateTime noon = TODAY.atTime(12, 0);
        assertThat(refusal(active("2026-01-31"), "new disks", new Window(noon, noon)))
                .isEqualTo(new MaintenanceRefusal.EndsBeforeItBegins(noon, noon));
        assertThat(refusal(ordered(WORLD, "2026-01-31"), "new disks", TOMORROW))
                .isEqualTo(new MaintenanceRefusal.NothingToMaintain());
    }

    @Test
    @Clause(SEC_3)
    void only_operators_announce_it() {
        Contract contract = active("2026-01-31").contract();
        for (Actor actor : new Actor[] {new Actor.Customer(ALICE), Actor.SYSTEM}) {
            AnnounceMaintenance announce = new AnnounceMaintenance("disks", "new disks", TOMORROW, TODAY, actor);
            assertThat(contract.decide(announce).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
        }
    }

    @Test
    @Clause(AVL_1)
    void a_window_prints_whole_days_as_dates_and_anything_else_as_times() {
        assertThat(TOMORROW).hasToString("2026-02-01/2026-02-02");
        assertThat(new Window(TODAY.atTime(22, 0), TODAY.plusDays(1).atStartOfDay()))
                .hasToString("2026-01-31T22:00/2026-02-01T00:00");
        assertThat(new Window(TODAY.atStartOfDay(), TODAY.atTime(2, 30)))
                .hasToString("2026-01-31T00:00/2026-01-31T02:30");
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.ofHolds();
    }

    @Property(tries = 200)
    @Clause(AVL_1)
    void whoever_is_told_is_told_in_advance(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command() instanceof AnnounceMaintenance announce
                    && moment.outcome().isRight()) {
                assertThat(announce.window().from().toLocalDate()).isAfterOrEqualTo(moment.on());
            }
        }
    }
}
