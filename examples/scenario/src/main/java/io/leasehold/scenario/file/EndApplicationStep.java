package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The customer ends an application.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the contract
 * @param application what is ended
 */
public record EndApplicationStep(int line, LocalDate on, String contract, ApplicationId application)
        implements ShopStep {

    @Override
    public Option<Paying> paying() {
        return Option.none();
    }
}
