package io.leasehold.domain.order;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Opening;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Prices;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A server was ordered under {@code terms}, which were accepted on {@code on} (GEN-1).
 *
 * @param applications what is installed with the server, at the rates of the order
 * @param quote what was agreed to be paid
 */
public record Ordered(
        ContractId contract,
        MachineId machine,
        CustomerId owner,
        Audience audience,
        SolutionId solution,
        SolutionType type,
        Resources makeUp,
        SystemId system,
        Length length,
        Terms terms,
        List<Application> applications,
        Quote quote,
        LocalDate on)
        implements Opening {

    @Override
    public Contract open() {
        return Contract.builder()
                .id(contract)
                .machine(machine)
                .owner(owner)
                .audience(audience)
                .solution(solution)
                .type(type)
                .makeUp(makeUp)
                .system(system)
                .terms(terms)
                .phase(new Phase.AwaitingPayment())
                .request(Option.none())
                .requests(0)
                .payments(List.empty())
                .reminders(Option.none())
                .underway(List.empty())
                .operations(0)
                .snapshots(Snapshots.NONE)
                .protection(Protection.NONE)
                .applications(Applications.ordered(applications))
                .prices(Prices.orderedOn(on))
                .build();
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Notify(NoticeKind.ORDER_CONFIRMED, "first", this));
    }
}
