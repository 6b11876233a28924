package io.leasehold.domain.suspension;

import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static io.leasehold.domain.clause.ClauseId.SUP_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Suspends an active server, for abuse that was reported or on the order of an authority. The period runs on; a renewal
 * is accepted and does not lift it (SUP-2).
 *
 * @param grounds why; not blank, or it is refused
 * @param orderedBy who ordered it
 * @param reference of the order; an authority's is never missing (SUP-3)
 * @param by who asks: an operator
 */
public record Suspend(String grounds, OrderedBy orderedBy, Option<String> reference, LocalDate on, Actor by)
        implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, Suspend> BY_AN_OPERATOR = (contract, suspend) -> Ownership.operatorsOnly(suspend);

    @Clause(SUP_2)
    static final Rule<Contract, Suspend> ACTIVE =
            (contract, suspend) -> Option.when(!contract.isActive(), SuspensionRefusal.NothingToSuspend::new);

    @Clause(SUP_2)
    static final Rule<Contract, Suspend> ONCE_AT_A_TIME = (contract, suspend) ->
            contract.holds().suspension().map(Suspension::since).map(SuspensionRefusal.AlreadySuspended::new);

    @Clause(SUP_2)
    static final Rule<Contract, Suspend> WITH_GROUNDS =
            (contract, suspend) -> Option.when(suspend.grounds.isBlank(), SuspensionRefusal.GroundsMissing::new);

    @Clause(SUP_3)
    static final Rule<Contract, Suspend> WITH_THE_REFERENCE_OF_AN_AUTHORITY = (contract, suspend) -> Option.when(
            suspend.orderedBy == OrderedBy.AUTHORITY && suspend.reference.forAll(String::isBlank),
            SuspensionRefusal.ReferenceMissing::new);

    /** In the order in which an operator would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, Suspend> RULES =
            Rules.of(BY_AN_OPERATOR, ACTIVE, ONCE_AT_A_TIME, WITH_GROUNDS, WITH_THE_REFERENCE_OF_AN_AUTHORITY);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> {
            int number = contract.holds().suspensions() + 1;
            return List.of(new Suspended(new Suspension(number, grounds, orderedBy, reference, on)));
        });
    }
}
