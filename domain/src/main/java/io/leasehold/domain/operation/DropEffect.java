package io.leasehold.domain.operation;

import static io.leasehold.domain.clause.ClauseId.REN_6;
import static io.leasehold.domain.clause.ClauseId.SEC_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Ownership;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Gives up on an effect that keeps failing. An operation that was to be carried out is not underway any more; anything else
 * that waits for the effect's answer goes on waiting.
 *
 * @param key of the effect, within the contract
 * @param reason why; not blank, at most {@value #MAX_REASON} characters
 */
public record DropEffect(String key, String reason, LocalDate on, Actor by) implements Command {

    static final int MAX_REASON = 500;

    /**
     * It is kept in the history, so there must be one, and a short one: a server may come to be deleted, or not, because
     * of what was dropped, and then that is among the decisions that led to it (REN-6).
     */
    public record ReasonMissing(int atMost) implements Refusal {
        @Override
        public ClauseId clause() {
            return REN_6;
        }
    }

    @Clause(SEC_3)
    static final Rule<Contract, DropEffect> BY_AN_OPERATOR = (contract, drop) -> Ownership.operatorsOnly(drop);

    @Clause(REN_6)
    static final Rule<Contract, DropEffect> WITH_A_REASON = (contract, drop) -> Option.when(
            drop.reason.isBlank() || drop.reason.length() > MAX_REASON, () -> new ReasonMissing(MAX_REASON));

    static final Rules<Contract, DropEffect> RULES = Rules.of(BY_AN_OPERATOR, WITH_A_REASON);

    @Override
    public Either<Refusal, List<Event>> decide(Contract contract) {
        return RULES.check(contract, this).map(allowed -> List.of(new EffectDropped(key, reason)));
    }
}
