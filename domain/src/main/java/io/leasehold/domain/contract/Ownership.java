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

/** Whose command a contract listens to at all (SEC-3). */
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
    static final Rule<Contract, Command> THEIR_OWN = (contract, command) -> notTheirs(contract, command.by());

    static final Rules<Contract, Command> RULES = Rules.of(THEIR_OWN);

    private Ownership() {}

    /** Refuses anybody who is no operator. */
    public static Option<Refusal> operatorsOnly(Command command) {
        return Option.when(!(command.by() instanceof Actor.Operator), OperatorsOnly::new);
    }

    /**
     * {@code contract}, if {@code by} may look at it: its owner, an operator, or the library itself. Anybody else, visitors
     * included, hears what they would hear if there were none.
     */
    @Clause(SEC_3)
    public static Either<Refusal, Contract> look(Contract contract, Actor by) {
        return by instanceof Actor.Visitor || notTheirs(contract, by).isDefined()
                ? Either.left(new NotYours(contract.id()))
                : Either.right(contract);
    }

    /** {@code asked}, if {@code by} is an operator. */
    @Clause(SEC_3)
    public static <T> Either<Refusal, T> operator(Actor by, Supplier<T> asked) {
        return by instanceof Actor.Operator ? Either.right(asked.get()) : Either.left(new OperatorsOnly());
    }

    private static Option<Refusal> notTheirs(Contract contract, Actor by) {
        return by instanceof Actor.Customer customer && !customer.id().equals(contract.owner())
                ? Option.of(new NotYours(contract.id()))
                : Option.none();
    }
}
