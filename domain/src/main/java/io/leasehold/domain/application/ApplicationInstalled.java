package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** An application was installed by the system and can be used. */
public record ApplicationInstalled(ApplicationId application, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.installing(contract.applications().installed(application, on));
    }
}
