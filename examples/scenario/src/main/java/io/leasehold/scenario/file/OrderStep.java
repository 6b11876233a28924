package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Somebody orders a server.
 *
 * @param line where the step is written
 * @param on the day
 * @param contract the id of the new contract, used by no earlier order
 * @param customer one of the customers of the file
 * @param solution one that some tariff of the catalogue names
 * @param system the operating system asked for; whether it is offered is for a clause to say
 * @param length the length asked for; whether it is offered is for a clause to say
 * @param applications what is installed with the server; whether it is offered is for a clause to say
 * @param acknowledged whether the customer accepts that some of them cannot be ended
 * @param paying how the order is paid
 * @param consent whether the customer consents to immediate execution
 * @param by who enters the order
 */
public record OrderStep(
        int line,
        LocalDate on,
        String contract,
        CustomerId customer,
        SolutionId solution,
        SystemId system,
        Length length,
        List<ApplicationId> applications,
        boolean acknowledged,
        Paying paying,
        boolean consent,
        By by)
        implements ContractStep {

    /** Who enters an order. */
    public enum By {
        CUSTOMER,
        OPERATOR
    }
}
