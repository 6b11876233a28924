package io.leasehold.domain.machine;

import io.vavr.collection.List;

/**
 * How a server is protected, as a whole.
 *
 * @param rules of its firewall, in order (SEC-1)
 * @param allowList from where its administration can be reached; what an empty one means is for the terms to say (SEC-2)
 */
public record Protection(List<FirewallRule> rules, List<Network> allowList) {

    public static final Protection NONE = new Protection(List.empty(), List.empty());

    public Protection filtering(List<FirewallRule> by) {
        return new Protection(by, allowList);
    }

    public Protection administeredFrom(List<Network> networks) {
        return new Protection(rules, networks);
    }
}
