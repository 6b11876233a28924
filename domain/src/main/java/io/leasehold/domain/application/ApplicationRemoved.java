package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** The host has removed an application that had ended. */
public record ApplicationRemoved(ApplicationId application, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.installing(contract.applications().removed(application));
    }
}
