package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** An application has ended: nobody uses it any more, and it is no part of the next period (APP-4). */
public record ApplicationEnded(ApplicationId application, Because because, LocalDate on) implements Event {

    /** Why an application has ended. */
    public enum Because {
        ASKED_FOR,
        /** The period for which it was paid is over, and the tariff of the next one does not have it (APP-6). */
        WITHDRAWN
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.installing(contract.applications().ended(application));
    }
}
