package io.leasehold.domain.breach;

import static io.leasehold.domain.clause.ClauseId.AVL_2;
import static io.leasehold.domain.clause.ClauseId.ORD_6;
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
import io.leasehold.domain.hold.Breach;
import io.leasehold.domain.hold.Party;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Notes that a party failed and received a registered letter about it; it has until the end of the last day of its time
 * to remedy that (ORD-6). Days on which deadlines rested do not count, also of a force majeure that is over by now
 * (AVL-2). One breach at a time: a second letter is noted once the first was answered.
 *
 * @param party the one that failed
 * @param received the day on which it received the letter; its time counts from there
 * @param grounds what it failed in, if that is noted
 * @param by who asks: an operator
 */
public record NoteBreach(Party party, LocalDate received, Option<String> grounds, LocalDate on, Actor by)
        implements Command {

    @Clause(SEC_3)
    static final Rule<Contract, NoteBreach> BY_AN_OPERATOR = (contract, note) -> Ownership.operatorsOnly(note);

    @Clause(ORD_6)
    static final Rule<Contract, NoteBreach> IN_FORCE = (contract, note) -> Option.when(
            !contract.isInForce() || contract.holds().end().isDefined(), BreachRefusal.NothingToBreach::new);

    @Clause(ORD_6)
    static final Rule<Contract, NoteBreach> ONE_AT_A_TIME =
            (contract, note) -> contract.holds().breach().map(Breach::deadline).map(BreachRefusal.BreachIsOpen::new);

    @Clause(ORD_6)
    static final Rule<Contract, NoteBreach> RECEIVED_BY_TODAY = (contract, note) -> Option.when(
            note.received.isAfter(note.on), () -> new BreachRefusal.LetterNotReceivedYet(note.received, note.on));

    @Clause(ORD_6)
    static final Rule<Contract, NoteBreach> RECEIVED_UNDER_THIS_CONTRACT = (contract, note) -> contract.begunOn()
            .filter(note.received::isBefore)
            .map(begun -> new BreachRefusal.LetterBeforeContract(note.received, begun));

    /** In the order in which an operator would want to hear of them; the first that refuses wins. */
    static final Rules<Contract, NoteBreach> RULES =
            Rules.of(BY_AN_OPERATOR, IN_FORCE, ONE_AT_A_TIME, RECEIVED_BY_TODAY, RECEIVED_UNDER_THIS_CONTRACT);

    @Override
    @Clause({AVL_2, ORD_6})
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> {
            int remedyDays = contract.terms().breach().remedyDays();
            Breach breach =
                    Breach.of(party, received, remedyDays, contract.holds().rests(), on);
            return List.of(new BreachNoted(breach, grounds, on));
        });
    }
}
