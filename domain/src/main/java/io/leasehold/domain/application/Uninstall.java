package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import java.time.LocalDate;

/** Removes an application that has ended (APP-4). */
public record Uninstall(ApplicationId application) implements Operation {

    @Override
    public String name() {
        return "uninstall";
    }

    @Override
    public ClauseId clause() {
        return ClauseId.APP_4;
    }

    @Override
    public Disruption disruption() {
        return Disruption.NONE;
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return contract.applications().removing().contains(application)
                ? List.of(new ApplicationRemoved(application, on))
                : List.empty();
    }
}
