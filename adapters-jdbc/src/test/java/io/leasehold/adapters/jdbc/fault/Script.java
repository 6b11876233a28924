package io.leasehold.adapters.jdbc.fault;

import static io.leasehold.adapters.jdbc.fault.Action.ALLOW_LIST;
import static io.leasehold.adapters.jdbc.fault.Action.ANNOUNCE;
import static io.leasehold.adapters.jdbc.fault.Action.BREACH;
import static io.leasehold.adapters.jdbc.fault.Action.CANCEL;
import static io.leasehold.adapters.jdbc.fault.Action.COMMERCIAL;
import static io.leasehold.adapters.jdbc.fault.Action.CORRECT;
import static io.leasehold.adapters.jdbc.fault.Action.DELETE_SNAPSHOT;
import static io.leasehold.adapters.jdbc.fault.Action.END_APPLICATION;
import static io.leasehold.adapters.jdbc.fault.Action.END_FORCE_MAJEURE;
import static io.leasehold.adapters.jdbc.fault.Action.ERASE;
import static io.leasehold.adapters.jdbc.fault.Action.EXPORT;
import static io.leasehold.adapters.jdbc.fault.Action.FIREWALL;
import static io.leasehold.adapters.jdbc.fault.Action.FORCE_MAJEURE;
import static io.leasehold.adapters.jdbc.fault.Action.INSTALL;
import static io.leasehold.adapters.jdbc.fault.Action.MAINTENANCE;
import static io.leasehold.adapters.jdbc.fault.Action.ORDER;
import static io.leasehold.adapters.jdbc.fault.Action.PAY;
import static io.leasehold.adapters.jdbc.fault.Action.REBOOT;
import static io.leasehold.adapters.jdbc.fault.Action.REBOOT_LATER;
import static io.leasehold.adapters.jdbc.fault.Action.REMEDY;
import static io.leasehold.adapters.jdbc.fault.Action.RENEW;
import static io.leasehold.adapters.jdbc.fault.Action.RESET;
import static io.leasehold.adapters.jdbc.fault.Action.RESTORE_BACKUP;
import static io.leasehold.adapters.jdbc.fault.Action.RESTORE_SNAPSHOT;
import static io.leasehold.adapters.jdbc.fault.Action.RESUME;
import static io.leasehold.adapters.jdbc.fault.Action.SNAPSHOT;
import static io.leasehold.adapters.jdbc.fault.Action.STRAY_MONEY;
import static io.leasehold.adapters.jdbc.fault.Action.SUSPEND;
import static io.leasehold.adapters.jdbc.fault.Action.UPGRADE;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import java.time.LocalDate;
import java.util.Random;

/**
 * A story of many contracts, each of one of five kinds: one that is not renewed, one that grows, one that is suspended, one
 * that comes back in grace, one that is never paid. In the end all servers are deleted. Nobody acts on a day on which their
 * customer would be reminded, so that it makes no difference who comes first on a day.
 *
 * @param days what is done on each day that is lived, in order; what time brings about comes last on each
 */
record Script(List<String> contracts, List<Day> days) {

    /** A day that is lived. */
    record Day(LocalDate date, List<Step> steps) {}

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 2, 16);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 10);
    private static final List<String> LIVED = List.of(
            "2026-01-31",
            "2026-02-02",
            "2026-02-03",
            "2026-02-04",
            "2026-02-10",
            "2026-02-11",
            "2026-02-12",
            "2026-02-13",
            "2026-02-16",
            "2026-02-27",
            "2026-02-28",
            "2026-03-01",
            "2026-03-02",
            "2026-03-03",
            "2026-03-04",
            "2026-03-05",
            "2026-03-16",
            "2026-03-24",
            "2026-03-25",
            "2026-03-28",
            "2026-03-29",
            "2026-03-31",
            "2026-04-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-04",
            "2026-04-05",
            "2026-04-06",
            "2026-04-30",
            "2026-05-01",
            "2026-05-02",
            "2026-05-10");

    /** The same seed, the same story. */
    static Script of(int contracts, long seed) {
        Random random = new Random(seed);
        TreeMap<LocalDate, List<Step>> plan =
                TreeMap.ofEntries(LIVED.map(LocalDate::parse).map(day -> io.vavr.Tuple.of(day, List.<Step>empty())));
        List<String> ids = List.range(0, contracts).map(nth -> String.format("c%02d", nth));
        for (String id : ids) {
            int kind = ids.indexOf(id) % 5;
            plan = and(plan, FIRST, id, ORDER);
            boolean early = random.nextBoolean();
            LocalDate some = LocalDate.of(2026, 2, early ? 2 : 10);
            LocalDate next = some.plusDays(1);
            plan = switch (kind) {
                case 0 -> ending(and(plan, FIRST, id, PAY), id, some);
                case 1 -> and(and(and(plan, FIRST, id, PAY), some, id, UPGRADE), next, id, REBOOT, RENEW, PAY);
                case 2 -> suspended(and(plan, FIRST, id, PAY), id, some);
                case 3 -> returning(and(plan, FIRST, id, PAY), id, some);
                default -> plan;
            };
        }
        return new Script(ids, List.ofAll(plan).map(day -> new Day(day._1(), day._2())));
    }

    /** The same, in which time passes on every day. */
    Script everyDay() {
        List<LocalDate> all = List.ofAll(FIRST.datesUntil(last().plusDays(1)));
        return new Script(
                contracts,
                all.map(date -> days.find(day -> day.date().equals(date)).getOrElse(new Day(date, List.empty()))));
    }

    LocalDate last() {
        return days.last().date();
    }

    private static TreeMap<LocalDate, List<Step>> ending(
            TreeMap<LocalDate, List<Step>> plan, String id, LocalDate some) {
        TreeMap<LocalDate, List<Step>> held =
                and(plan, some, id, SNAPSHOT, FORCE_MAJEURE, END_FORCE_MAJEURE, BREACH, REMEDY);
        TreeMap<LocalDate, List<Step>> restored =
                and(held, some.plusDays(1), id, RESTORE_BACKUP, RESTORE_SNAPSHOT, ALLOW_LIST, MAINTENANCE);
        // On a day of its own: a snapshot is in use for as long as whoever restores it, maybe another, has not
        // confirmed it.
        TreeMap<LocalDate, List<Step>> served = and(restored, some.plusDays(2), id, DELETE_SNAPSHOT);
        return id.equals("c00") ? forAll(served, id, some.plusDays(1)) : served;
    }

    /** There is one customer and one price list: what is changed once is changed. */
    private static TreeMap<LocalDate, List<Step>> forAll(
            TreeMap<LocalDate, List<Step>> plan, String id, LocalDate some) {
        return and(and(and(plan, some, id, CORRECT, COMMERCIAL), ANNOUNCED, id, ANNOUNCE), LAST, id, ERASE);
    }

    private static TreeMap<LocalDate, List<Step>> suspended(
            TreeMap<LocalDate, List<Step>> plan, String id, LocalDate some) {
        return and(
                and(plan, some, id, SUSPEND),
                some.plusDays(1),
                id,
                RESUME,
                FIREWALL,
                REBOOT_LATER,
                CANCEL,
                STRAY_MONEY,
                RENEW,
                PAY);
    }

    private static TreeMap<LocalDate, List<Step>> returning(
            TreeMap<LocalDate, List<Step>> plan, String id, LocalDate some) {
        TreeMap<LocalDate, List<Step>> sold =
                and(and(plan, some, id, INSTALL, PAY, RESET), some.plusDays(1), id, EXPORT, PAY, END_APPLICATION);
        return and(sold, LocalDate.of(2026, 3, 2), id, RENEW, PAY);
    }

    private static TreeMap<LocalDate, List<Step>> and(
            TreeMap<LocalDate, List<Step>> plan, LocalDate day, String contract, Action... actions) {
        return plan.put(day, plan.get(day).get().appendAll(List.of(actions).map(action -> new Step(action, contract))));
    }
}
