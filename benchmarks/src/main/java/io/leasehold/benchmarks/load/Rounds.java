package io.leasehold.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import io.leasehold.adapters.jdbc.Database;
import io.leasehold.domain.quote.Quote;
import io.leasehold.ports.contract.Decided;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A life of contracts, phase by phase: accounts, orders, renewals, upgrades, reminders. Each phase is measured in rounds,
 * the first of which warms up and does not count; what is written by hand takes turns with the library, on a copy of the
 * tables as large as its own.
 */
final class Rounds {

    private static final int ROUNDS = 6;
    private static final int SWEEPS = 4;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = START.plusDays(7);

    private final Crew crew;
    private final Progress progress;
    private final Figures figures;
    private final Sql sql;
    private final Tables tables;
    private final Counted counted;
    private final Shop shop;
    private final ByHand byHand;
    private final HikariDataSource dataSource;
    private final List<String> ids;

    Rounds(HikariDataSource dataSource, Crew crew, Figures figures, Progress progress, int contracts)
            throws SQLException {
        this.dataSource = dataSource;
        this.crew = crew;
        this.figures = figures;
        this.progress = progress;
        this.ids = ids(0, contracts);
        sql = new Sql(dataSource);
        tables = new Tables(sql);
        counted = new Counted(dataSource);
        Database database = Database.of(dataSource);
        database.migrate();
        Database.of(dataSource, "bare").migrate();
        shop = new Shop(database);
        byHand = new ByHand(dataSource);
    }

    static List<String> ids(int from, int until) {
        return IntStream.range(from, until).mapToObj("c-%08d"::formatted).toList();
    }

    void run() throws Exception {
        orders();
        renewals();
        upgrades();
        sweeps();
    }

    private void orders() throws Exception {
        progress.tell("accounts", crew.each(ids, id -> shop.signUp(id, START)));
        for (int round = 0; round < ROUNDS; round++) {
            tables.settle();
            measured("orders_per_s", round, crew.each(share(round), id -> shop.order(id, START)));
        }
        number();
        carry(START);
    }

    private void renewals() throws Exception {
        tables.copy();
        String sample = ids.get(0);
        Change.Rows before = Change.rows(sql, sample);
        // All are offered the same: what a customer looks at before they renew is no part of the renewal.
        Quote quote = shop.quote(sample, LATER);
        Decided asked = shop.requestRenewal(sample, quote, LATER);
        Change.Rows requested = Change.rows(sql, sample);
        shop.pay(asked, LATER);
        Change request = requested.since(before);
        Change payment = Change.rows(sql, sample).since(requested);
        progress.tell("a renewal is " + request.size() + ", then " + payment.size());
        List<String> first = share(0).subList(1, share(0).size());
        counted(first, "", id -> shop.renew(id, quote, LATER));
        counted(first, "bare_", id -> byHand.renew(id, request, payment));
        for (int round = 1; round < ROUNDS; round++) {
            tables.settle();
            counted.reset();
            measured("renewals_per_s", round, crew.each(share(round), id -> shop.renew(id, quote, LATER)));
            progress.tell(counted.longest(6));
            tables.settle();
            measured("bare_renewals_per_s", round, crew.each(share(round), id -> byHand.renew(id, request, payment)));
        }
        number();
        carry(LATER);
    }

    private void upgrades() throws Exception {
        tables.tidy();
        for (int round = 0; round < ROUNDS; round++) {
            tables.settle();
            measured("upgrades_per_s", round, crew.each(share(round), id -> shop.upgrade(id, LATER)));
        }
        number();
        carry(LATER);
    }

    /** Each reminder of a contract is a round: all of them are due on that day. */
    private void sweeps() throws Exception {
        String sample = ids.get(0);
        for (int round = 0; round < SWEEPS; round++) {
            tables.copy();
            LocalDate today = tables.nextDue();
            Change.Rows before = Change.rows(sql, sample);
            tables.settle();
            counted.reset();
            measured("sweep_per_s", round, crew.together(() -> shop.sweep(today)));
            progress.tell(counted.longest(5));
            Change.Rows due = Change.rows(sql, sample);
            Change reminder = due.since(before);
            progress.tell("a look on " + today + " is " + reminder.size());
            tables.settle();
            SweepByHand sweep = new SweepByHand(dataSource, reminder);
            measured("bare_sweep_per_s", round, crew.together(() -> sweep.run(today)));
            outbox(round, today, sample, due);
        }
    }

    private void outbox(int round, LocalDate today, String sample, Change.Rows due) throws Exception {
        long mails = sql.number("select count(*) from leasehold.effect");
        tables.settle();
        counted.reset();
        Crew.Pace carried = carry(today);
        measured("outbox_per_s", round, new Crew.Pace(mails, carried.seconds()));
        progress.tell(counted.longest(5));
        Change settled = Change.rows(sql, sample).since(due);
        tables.settle();
        OffsetDateTime now = today.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        measured("bare_outbox_per_s", round, crew.together(() -> byHand.carry(now, settled)));
    }

    private void number() throws Exception {
        long drawn = sql.number("select count(*) from leasehold.invoice where number is null");
        long began = System.nanoTime();
        shop.number();
        Crew.Pace pace = new Crew.Pace(drawn, (System.nanoTime() - began) / 1e9);
        progress.tell("invoices_per_s", pace);
        if (drawn > 0) {
            figures.add("invoices_per_s", pace.perSecond());
        }
    }

    private Crew.Pace carry(LocalDate today) throws Exception {
        long waiting = sql.number("select count(*) from leasehold.effect");
        Crew.Pace pace = crew.together(() -> {
            shop.carry(today);
            return 0;
        });
        Crew.Pace carried = new Crew.Pace(waiting, pace.seconds());
        progress.tell("effects carried", carried);
        return carried;
    }

    /** Warms up, and counts what a renewal asks of the database. */
    private void counted(List<String> renewed, String who, Crew.Piece renewal) throws Exception {
        counted.begin();
        crew.each(renewed, renewal);
        figures.add(who + "transactions_per_renewal", (double) counted.transactions() / renewed.size());
        figures.add(who + "writing_transactions_per_renewal", (double) counted.writing() / renewed.size());
        figures.add(who + "statements_per_renewal", (double) counted.statements() / renewed.size());
    }

    private void measured(String name, int round, Crew.Pace pace) {
        progress.tell(name, pace);
        if (round > 0) {
            figures.add(name, pace.perSecond());
        }
    }

    private List<String> share(int round) {
        return ids.subList(ids.size() * round / ROUNDS, ids.size() * (round + 1) / ROUNDS);
    }
}
