package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.UPG_3;

import io.leasehold.domain.catalogue.SolutionType;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.vavr.control.Option;

/** Who looks after a server. */
public final class Administration {

    /** A customised solution is administered by support, whoever's it is. */
    @Clause(UPG_3)
    public static final Rule<Contract, Command> BY_THE_CUSTOMER = (contract, command) -> Option.when(
            contract.type() == SolutionType.CUSTOMISED && command.by() instanceof Actor.Customer,
            OperationRefusal.AdministeredBySupport::new);

    private Administration() {}
}
