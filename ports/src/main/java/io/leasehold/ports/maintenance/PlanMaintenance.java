package io.leasehold.ports.maintenance;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.maintenance.AnnounceMaintenance;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.contract.Reply;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Either;

/**
 * An operator plans maintenance, and the customers of the affected servers are told in advance (AVL-1). Whoever was
 * interrupted on the way starts over with the same id, and nobody is told twice.
 */
public final class PlanMaintenance {

    /**
     * What is planned.
     *
     * @param id names the maintenance, chosen by the host and never used for another
     * @param nature what is done
     * @param window when
     * @param affected the contracts whose servers it concerns
     * @param by who asks
     */
    public record Plan(String id, String nature, Window window, List<ContractId> affected, Actor by) {}

    private final Decisions decisions;

    public PlanMaintenance(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Announces it to each of the affected; one that refuses keeps no other from being told. */
    public List<Reply> handle(Plan plan, Moment now) {
        AnnounceMaintenance command =
                new AnnounceMaintenance(plan.id(), plan.nature(), plan.window(), now.today(), plan.by());
        return plan.affected().map(id -> new Reply(id, decisions.decide(id, now, contract -> Either.right(command))));
    }
}
