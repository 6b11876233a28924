package io.leasehold.domain.protection;

import static io.leasehold.domain.clause.ClauseId.SEC_2;

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
import io.leasehold.domain.machine.Network;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Puts these networks in the place of all that may reach the administration of the server.
 *
 * @param networks each once; what none at all means is for the terms to say
 */
public record SetAllowList(List<Network> networks) implements Operation {

    public static final int MOST_NETWORKS = 100;

    @Clause(SEC_2)
    static final Rule<Contract, SetAllowList> NOT_TOO_MANY = (contract, set) -> Option.when(
            set.networks.size() > MOST_NETWORKS,
            () -> new ProtectionRefusal.TooManyNetworks(MOST_NETWORKS, set.networks.size()));

    static final Rules<Contract, SetAllowList> RULES = Rules.of(NOT_TOO_MANY);

    /** The networks that somebody asked for; or the first entry that is none, with its place from 1. */
    @Clause(SEC_2)
    public static Either<Refusal, SetAllowList> of(List<String> asked) {
        for (int i = 0; i < asked.size(); i++) {
            if (Network.parse(asked.get(i)).isEmpty()) {
                return Either.left(new ProtectionRefusal.BadRange(i + 1, asked.get(i)));
            }
        }
        return Either.right(new SetAllowList(asked.flatMap(Network::parse).distinct()));
    }

    @Override
    public String name() {
        return "allow";
    }

    @Override
    public ClauseId clause() {
        return SEC_2;
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
        return List.of(new AllowListSet(networks, on));
    }
}
