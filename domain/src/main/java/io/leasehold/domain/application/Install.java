package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.vavr.collection.List;
import java.time.LocalDate;

/** Installs an application that was bought (APP-1). */
public record Install(ApplicationId application) implements Operation {

    @Override
    public String name() {
        return "install";
    }

    @Override
    public ClauseId clause() {
        return ClauseId.APP_1;
    }

    @Override
    public Disruption disruption() {
        return Disruption.NONE;
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return contract.applications().awaited().contains(application)
                ? List.of(new ApplicationInstalled(application, on))
                : List.empty();
    }
}
