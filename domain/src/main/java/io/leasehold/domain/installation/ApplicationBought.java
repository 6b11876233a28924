package io.leasehold.domain.installation;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;

/** An application was bought for a server that runs; it is to be installed. */
public record ApplicationBought(Application application) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.installing(contract.applications().bought(application));
    }
}
