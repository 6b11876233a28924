package io.leasehold.domain.contract;

import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Whose command a contract listens to at all (SEC-3). This is asked before any rule of a command, so none of them needs to;
 * those who do not own it hear the same of every contract, and of one that does not exist.
 */
public final class Ownership {

    /** Also what a customer hears of a contract that does not exist, so that ids tell nothing. */
    public record NotYours(ContractId contract) implements Refusal {
        @Override
        public ClauseId clause() {
            return SEC_3;
        }
    }

    /** It is for those who work for the host; a customer or a visitor cannot do it. */
    public record OperatorsOnly() implements Refusal {
        @Override
        public ClauseId clause() {
            return SEC_3;
        }
    }

    @Clause(SEC_3)
    static final Rule<Contract, Actor> AUTHENTICATED =
            (contract, by) -> Option.when(by instanceof Actor.Visitor, () -> new NotYours(contract.id()));

    @Clause(SEC_3)
    static final Rule<Contract, Actor> THEIR_OWN = (contract, by) -> Option.when(
            by instanceof Actor.Customer customer && !customer.id().equals(contract.owner()),
            () -> new NotYours(contract.id()));

    static final Rules<Contract, Actor> RULES = Rules.of(AUTHENTICATED, THEIR_OWN);

    private Ownership() {}

    /** {@code contract}, if {@code by} may look at it and ask for anything: its owner, an operator, or the library itself. */
    public static Either<Refusal, Contract> look(Contract contract, Actor by) {
        return RULES.check(contract, by).map(theirs -> contract);
    }

    /** Refuses anybody who is no operator. */
    public static Option<Refusal> operatorsOnly(Command command) {
        return operatorsOnly(command.by());
    }

    /** Refuses anybody who is no operator. */
    public static Option<Refusal> operatorsOnly(Actor by) {
        return Option.when(!(by instanceof Actor.Operator), OperatorsOnly::new);
    }

    /** {@code asked}, if {@code by} is an operator. */
    @Clause(SEC_3)
    public static <T> Either<Refusal, T> operator(Actor by, Supplier<T> asked) {
        return operatorsOnly(by).<Either<Refusal, T>>map(Either::left).getOrElse(() -> Either.right(asked.get()));
    }
}
