package io.leasehold.domain.protection;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.machine.FirewallRule;
import io.vavr.collection.List;
import java.time.LocalDate;

/** These rules are the firewall of the server now. */
public record FirewallSet(List<FirewallRule> rules, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.protectedBy(contract.protection().filtering(rules));
    }
}
