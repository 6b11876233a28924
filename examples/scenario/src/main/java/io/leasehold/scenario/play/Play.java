package io.leasehold.scenario.play;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.time.Moment;
import io.leasehold.scenario.file.ContractStep;
import io.leasehold.scenario.file.EraseStep;
import io.leasehold.scenario.file.FaultStep;
import io.leasehold.scenario.file.ManyStep;
import io.leasehold.scenario.file.OutageStep;
import io.leasehold.scenario.file.PublishTariffStep;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.file.Step;
import io.leasehold.scenario.output.Timeline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Lives through a scenario, day by day: in the morning what was left over is tried again, then come the steps in the
 * order written, and in the evening the sweep. On days of an outage nothing runs.
 */
final class Play {

    static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final ScenarioFile scenario;
    private final World world;
    private final Leasehold leasehold;
    private final Actions actions;

    Play(ScenarioFile scenario, World world, Timeline timeline) {
        this.scenario = scenario;
        this.world = world;
        this.leasehold = world.leasehold();
        this.actions = new Actions(scenario, world, timeline);
    }

    /** Lives through it; {@code dayDone} hears of each day once it is over. */
    void run(Consumer<LocalDate> dayDone) {
        actions.openAccounts(at(scenario.start(), MORNING));
        Deque<Step> steps = new ArrayDeque<>(scenario.steps().asJava());
        LocalDate backOn = scenario.start();
        for (LocalDate day = scenario.start(); !day.isAfter(scenario.until()); day = day.plusDays(1)) {
            if (!day.isBefore(backOn)) {
                morning(day);
            }
            while (!steps.isEmpty() && steps.peek().on().equals(day)) {
                backOn = step(steps.remove(), day, backOn);
            }
            if (!day.isBefore(backOn)) {
                leasehold.run(at(day, EVENING));
            }
            dayDone.accept(day);
        }
    }

    /** Parts that are back are tried again, as an operator would have it and a customer who could not pay would. */
    private void morning(LocalDate day) {
        Moment now = at(day, MORNING);
        if (world.repair(day)) {
            leasehold
                    .parkedEffects()
                    .list(Actions.OPERATOR, Integer.MAX_VALUE)
                    .get()
                    .forEach(parked -> leasehold.parkedEffects().retry(parked.id(), Actions.OPERATOR, now));
        }
        leasehold.carry(now);
        actions.payWhatCouldNotBePaid(now);
        leasehold.carry(now);
    }

    /** Does a step, and says on which day things run again: earlier than {@code backOn} never. */
    private LocalDate step(Step step, LocalDate day, LocalDate backOn) {
        if (step instanceof OutageStep outage) {
            LocalDate back = day.plusDays(outage.days());
            return back.isAfter(backOn) ? back : backOn;
        }
        if (step instanceof FaultStep fault) {
            world.breakDown(fault.part(), day.plusDays(fault.days()));
        } else {
            ask(step, at(day, MORNING), !day.isBefore(backOn));
        }
        return backOn;
    }

    private void ask(Step step, Moment now, boolean reachable) {
        if (!reachable) {
            actions.unreachable(step, now);
            return;
        }
        if (step instanceof PublishTariffStep published) {
            actions.announce(published, now);
        } else if (step instanceof ContractStep asked) {
            actions.act(asked, new ContractId(asked.contract()), now);
        } else if (step instanceof ManyStep asked) {
            actions.act(asked, now);
        } else if (step instanceof EraseStep erase) {
            actions.erase(erase, now);
        }
        leasehold.carry(now);
    }

    private Moment at(LocalDate day, LocalTime time) {
        Moment now = leasehold.moment(
                day.atTime(time).atZone(scenario.terms().zone()).toInstant());
        world.till().sets(now.at());
        return now;
    }
}
