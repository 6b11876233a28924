package io.leasehold.domain.forcemajeure;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.hold.Rest;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Declares force majeure for a contract: from this day on its deadlines of shutdown, deletion and remedy do not run
 * (AVL-2). Declared again under the same id it changes nothing, so that whoever was interrupted in the middle of many
 * contracts simply starts over. One at a time: a contract rests once, whatever the number of causes.
 *
 * @param id names the event; the same for all contracts that it affects, never used for another
 * @param cause what keeps the parties from their duties
 * @param received the day on which the notice was, or will have been, received
 * @param by who asks: an operator
 */
public record BeginForceMajeure(String id, String cause, LocalDate received, LocalDate on, Actor by)
        implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, BeginForceMajeure> BY_AN_OPERATOR = (contract, begin) -> Ownership.operatorsOnly(begin);

    @Clause(AVL_2)
    static final Rule<Contract, BeginForceMajeure> IN_FORCE =
            (contract, begin) -> Option.when(!contract.isInForce(), ForceMajeureRefusal.NothingToRest::new);

    @Clause(AVL_2)
    static final Rule<Contract, BeginForceMajeure> WITH_A_CAUSE =
            (contract, begin) -> Option.when(begin.cause.isBlank(), ForceMajeureRefusal.CauseMissing::new);

    @Clause(AVL_2)
    static final Rule<Contract, BeginForceMajeure> ONE_AT_A_TIME = (contract, begin) ->
            contract.holds().rest().map(Rest::since).map(ForceMajeureRefusal.ForceMajeureLasts::new);

    @Clause(AVL_2)
    static final Rule<Contract, BeginForceMajeure> RECEIVED_UNDER_THIS_CONTRACT =
            (contract, begin) -> contract.begunOn()
                    .filter(begin.received::isBefore)
                    .map(begun -> new ForceMajeureRefusal.NoticeBeforeContract(begin.received, begun));

    /** In the order in which an operator would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, BeginForceMajeure> RULES =
            Rules.of(BY_AN_OPERATOR, IN_FORCE, WITH_A_CAUSE, ONE_AT_A_TIME, RECEIVED_UNDER_THIS_CONTRACT);

    /** How a contract remembers that it was told of the event. */
    static String told(String id) {
        return "force-majeure/" + id;
    }

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        if (contract.holds().told().contains(told(id))) {
            return Rules.of(BY_AN_OPERATOR).check(contract, this).map(known -> List.empty());
        }
        int updateDays = contract.terms().forceMajeure().updateDays();
        return RULES.check(contract, this)
                .map(allowed -> List.of(new ForceMajeureBegan(Rest.begins(id, cause, on, received, updateDays))));
    }
}
