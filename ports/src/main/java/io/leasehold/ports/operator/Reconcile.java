package io.leasehold.ports.operator;

import static io.leasehold.domain.clause.ClauseId.REN_6;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.Stored;
import io.leasehold.ports.machine.Hypervisor;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Compares contracts with machines, and changes nothing: a machine that no contract knows is for a person to look at, never
 * deleted on that one signal (REN-6). Life goes on meanwhile, so machines are listed before and after the contracts are
 * read, and only what does not match either way is reported.
 */
public final class Reconcile {

    private static final int PAGE = 500;

    private final ContractStore contracts;
    private final Hypervisor hypervisor;

    public Reconcile(ContractStore contracts, Hypervisor hypervisor) {
        this.contracts = contracts;
        this.hypervisor = hypervisor;
    }

    @Clause(REN_6)
    public Either<Refusal, Reconciliation> handle(Actor by) {
        return Ownership.operator(by, this::compare);
    }

    private Reconciliation compare() {
        Set<MachineId> before = hypervisor.list();
        Set<MachineId> unclaimed = before;
        List<Contract> withMachine = List.empty();
        List<Contract> without = List.empty();
        List<Contract> page = page(Option.none());
        while (page.nonEmpty()) {
            unclaimed = unclaimed.removeAll(page.map(Contract::machine));
            withMachine =
                    withMachine.appendAll(page.filter(it -> mustHaveMachine(it) && !before.contains(it.machine())));
            without = without.appendAll(page.filter(it -> mustNotHaveMachine(it) && before.contains(it.machine())));
            page = page(page.lastOption().map(Contract::id));
        }
        Set<MachineId> after = hypervisor.list();
        return new Reconciliation(
                unclaimed.filter(after::contains).toList().sortBy(MachineId::toString),
                withMachine.filter(it -> !after.contains(it.machine())).map(Contract::id),
                without.filter(it -> after.contains(it.machine())).map(Contract::id));
    }

    private List<Contract> page(Option<ContractId> after) {
        return contracts.page(after, PAGE).map(Stored::contract);
    }

    /** Active, or expired and its deletion not ordered yet; one that is being made or deleted may be there or not. */
    private static boolean mustHaveMachine(Contract contract) {
        return contract.isActive() || contract.ending().exists(ending -> !ending.deleting());
    }

    private static boolean mustNotHaveMachine(Contract contract) {
        return contract.isOver();
    }
}
