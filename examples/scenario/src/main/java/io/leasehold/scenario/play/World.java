package io.leasehold.scenario.play;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.contract.Stored;
import io.leasehold.scenario.file.FaultStep.Part;
import io.leasehold.scenario.file.ScenarioFile;
import io.leasehold.scenario.output.Timeline;
import io.leasehold.testkit.Fault;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.time.SettableClock;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** The library wired to a simulated outside world, whose parts can be broken for a while. */
final class World {

    private final Outside outside;
    private final Map<Part, List<Fault>> faults = new EnumMap<>(Part.class);
    private final Map<Part, LocalDate> brokenUntil = new EnumMap<>(Part.class);
    private final Leasehold leasehold;
    private final SettableClock clock;

    /**
     * Wires it.
     *
     * @param clock is set to each day on which anything runs
     */
    World(ScenarioFile scenario, Outside outside, SettableClock clock, Timeline timeline) {
        this.outside = outside;
        this.clock = clock;
        faults.put(Part.HYPERVISOR, List.of(outside.hosting().fault()));
        faults.put(Part.MAIL, List.of(outside.post().fault()));
        faults.put(Part.PAYMENTS, outside.till().faults());
        faults.put(Part.FTP, List.of(outside.depot().fault()));
        leasehold = Leasehold.builder()
                .conditions(outside.storage().conditions())
                .store(outside.storage().store())
                .customers(outside.storage().customers())
                .hypervisor(outside.hosting().host())
                .mailer(outside.post().mailer())
                .payments(outside.till().provider())
                .transfers(outside.depot().server())
                .support(new InMemorySupportDesk())
                .listener(timeline)
                .invoiceListener(timeline)
                .backupListener(timeline)
                .tariffListener((tariff, now) -> {
                    // What was known when the scenario began is no news.
                    if (!tariff.announced().isBefore(scenario.start())
                            || !scenario.catalogue().tariffs().contains(tariff)) {
                        timeline.announced(tariff, now.today());
                    }
                })
                // A trial deletes nothing real, so nothing has to be held back for an operator.
                .deletionsAtMost(Integer.MAX_VALUE)
                .build();
    }

    Leasehold leasehold() {
        return leasehold;
    }

    /** Where its customers pay. */
    Till till() {
        return outside.till();
    }

    /** A contract as it stands, if it was ordered. */
    Option<Contract> contract(String id) {
        return outside.storage().store().load(new ContractId(id)).map(Stored::contract);
    }

    /** From now on {@code part} fails, until the morning of {@code back}. */
    void breakDown(Part part, LocalDate back) {
        faults(part).forEach(Fault::begin);
        brokenUntil.merge(part, back, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Begins a day, and ends the faults that are over then; whether there were any. */
    boolean repair(LocalDate day) {
        clock.set(day, LocalTime.NOON);
        boolean repaired = false;
        for (Part part : Part.values()) {
            LocalDate back = brokenUntil.get(part);
            if (back != null && !day.isBefore(back)) {
                faults(part).forEach(Fault::end);
                brokenUntil.remove(part);
                repaired = true;
            }
        }
        return repaired;
    }

    private List<Fault> faults(Part part) {
        List<Fault> parts = faults.get(part);
        if (parts == null) {
            throw new IllegalStateException("nothing stands for " + part);
        }
        return parts;
    }
}
