package io.leasehold.domain.application;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * A period was bought that does not have these applications any more (APP-6).
 *
 * @param applications at least one
 * @param from the day at whose first moment they end, because that period begins
 */
public record ApplicationsWithdrawn(List<ApplicationId> applications, LocalDate from) implements Event {

    /** Nothing where nothing was withdrawn. */
    public static List<Event> ofThose(List<ApplicationId> applications, LocalDate from) {
        return applications.isEmpty() ? List.empty() : List.of(new ApplicationsWithdrawn(applications, from));
    }

    @Override
    public Contract evolve(Contract contract) {
        return contract.installing(contract.applications().ending(applications, from));
    }
}
