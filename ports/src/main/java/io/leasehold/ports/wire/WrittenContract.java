package io.leasehold.ports.wire;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.contract.Applications;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Exports;
import io.leasehold.domain.contract.PaymentRequest;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Prices;
import io.leasehold.domain.contract.ReminderPlan;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.hold.Holds;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.domain.machine.Protection;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.machine.SystemId;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/** A contract as it is written: all of it, so that nothing is taken for its default because it is missing. */
record WrittenContract(
        ContractId id,
        CustomerId owner,
        Audience audience,
        Terms terms,
        SolutionId solution,
        SolutionType type,
        SystemId system,
        MachineId machine,
        Resources makeUp,
        Phase phase,
        Option<PaymentRequest> request,
        int requests,
        List<String> payments,
        Option<ReminderPlan> reminders,
        List<Underway> underway,
        int operations,
        Option<LocalDate> begunOn,
        Holds holds,
        Snapshots snapshots,
        Protection protection,
        Applications applications,
        Exports exports,
        Prices prices) {

    static WrittenContract of(Contract contract) {
        return new WrittenContract(
                contract.id(),
                contract.owner(),
                contract.audience(),
                contract.terms(),
                contract.solution(),
                contract.type(),
                contract.system(),
                contract.machine(),
                contract.makeUp(),
                contract.phase(),
                contract.request(),
                contract.requests(),
                contract.payments(),
                contract.reminders(),
                contract.underway(),
                contract.operations(),
                contract.begunOn(),
                contract.holds(),
                contract.snapshots(),
                contract.protection(),
                contract.applications(),
                contract.exports(),
                contract.prices());
    }

    Contract read() {
        return Contract.builder()
                .id(id)
                .owner(owner)
                .audience(audience)
                .terms(terms)
                .solution(solution)
                .type(type)
                .system(system)
                .machine(machine)
                .makeUp(makeUp)
                .phase(phase)
                .request(request)
                .requests(requests)
                .payments(payments)
                .reminders(reminders)
                .underway(underway)
                .operations(operations)
                .begunOn(begunOn)
                .holds(holds)
                .snapshots(snapshots)
                .protection(protection)
                .applications(applications)
                .exports(exports)
                .prices(prices)
                .build();
    }
}
