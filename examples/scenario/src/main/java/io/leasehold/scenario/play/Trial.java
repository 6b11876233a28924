package io.leasehold.scenario.play;

import io.leasehold.domain.contract.Contract;
import io.leasehold.ports.mail.Notice;
import io.leasehold.scenario.file.OrderStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.MailFile;
import io.leasehold.scenario.output.Outcome;
import io.leasehold.scenario.output.Timeline;
import io.leasehold.testkit.time.SettableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A scenario from its first day to its last, and what came of it. */
public final class Trial {

    private final ScenarioFile scenario;
    private final Timeline timeline = new Timeline();
    private final List<MailFile> mails = new ArrayList<>();
    private LocalDate today;

    private Trial(ScenarioFile scenario) {
        this.scenario = scenario;
        this.today = scenario.start();
    }

    /** Lives through it in memory; {@code dayDone} hears of each day once it is over. */
    public static Outcome of(ScenarioFile scenario, Consumer<LocalDate> dayDone) {
        return of(scenario, Adapters.MEMORY, Hosting.simulated(), dayDone);
    }

    /**
     * Lives through it.
     *
     * @param hosting stays open
     * @param dayDone hears of each day once it is over
     * @throws IllegalStateException if something fails that the scenario does not tell of
     */
    public static Outcome of(ScenarioFile scenario, Adapters adapters, Hosting hosting, Consumer<LocalDate> dayDone) {
        Trial trial = new Trial(scenario);
        SettableClock clock = SettableClock.at(
                scenario.start(), LocalTime.NOON, scenario.terms().zone());
        try (Storage storage = adapters.storage(scenario);
                Till till = adapters.till(storage);
                Depot depot = adapters.depot(scenario.terms(), clock);
                Post post = adapters.post(depot.readBefore(trial::mailed, trial::now), trial::now)) {
            Outside outside = new Outside(storage, hosting, till, depot, post);
            return trial.run(new World(scenario, outside, clock, trial.timeline), day -> {
                hosting.check();
                depot.check();
                dayDone.accept(day);
            });
        }
    }

    private void mailed(Notice notice, Supplier<byte[]> content) {
        mails.add(new MailFile(notice, today, content));
    }

    /** All mails of a day are dated alike, whenever on it they go out. */
    private Instant now() {
        return today.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    private Outcome run(World world, Consumer<LocalDate> dayDone) {
        new Play(scenario, world, timeline).run(day -> {
            today = day.plusDays(1);
            dayDone.accept(day);
        });
        List<Contract> contracts = scenario.steps()
                .filter(OrderStep.class::isInstance)
                .map(OrderStep.class::cast)
                .flatMap(order -> world.contract(order.contract()))
                .asJava();
        return new Outcome(scenario.name(), scenario.until(), contracts, timeline, mails);
    }
}
