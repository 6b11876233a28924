package io.leasehold.domain.protection;

import static io.leasehold.domain.clause.ClauseId.SEC_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.clause.Rules;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.FirewallRule;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Puts these rules in the place of all rules of the firewall.
 *
 * @param rules in order; none lets everything through
 */
public record SetFirewall(List<FirewallRule> rules) implements Operation {

    public static final int MOST_RULES = 100;

    @Clause(SEC_1)
    static final Rule<Contract, SetFirewall> NOT_TOO_MANY = (contract, set) -> Option.when(
            set.rules.size() > MOST_RULES, () -> new ProtectionRefusal.TooManyRules(MOST_RULES, set.rules.size()));

    static final Rules<Contract, SetFirewall> RULES = Rules.of(NOT_TOO_MANY);

    /** The rules that somebody asked for; or the first entry that cannot be understood, with its place from 1. */
    @Clause(SEC_1)
    public static Either<Refusal, SetFirewall> of(List<AskedRule> asked) {
        return Either.sequenceRight(asked.zipWithIndex((rule, index) -> rule.understood(index + 1)))
                .map(rules -> new SetFirewall(rules.toList()));
    }

    @Override
    public String name() {
        return "firewall";
    }

    @Override
    public ClauseId clause() {
        return SEC_1;
    }

    @Override
    public Disruption disruption() {
        return Disruption.NONE;
    }

    @Override
    public Option<Refusal> forbiddenBy(Contract contract, Actor by) {
        return RULES.check(contract, this).swap().toOption();
    }

    @Override
    public List<Event> done(Contract contract, LocalDate on) {
        return List.of(new FirewallSet(rules, on));
    }
}
