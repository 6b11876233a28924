package io.leasehold.ports.support;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.vavr.control.Option;

/**
 * What is put before support. Prints neither who wrote nor what (DAT-5).
 *
 * @param topic what it is about
 * @param customer whose account it comes from, if it comes from inside one
 * @param contract which contract it is about, if it is about one of theirs
 * @param sender who wrote, and where they can be answered; none if they would not say
 * @param server the server that abuse is reported of, as it is known from outside: an address or a name
 * @param message what they wrote
 */
public record SupportCase(
        Topic topic,
        Option<CustomerId> customer,
        Option<ContractId> contract,
        Option<Sender> sender,
        Option<String> server,
        String message) {

    /** What a case is about. */
    public enum Topic {
        QUESTION,
        /** Spam, an attack, or the like from a hosted server (SUP-2). */
        ABUSE
    }

    /**
     * Who wrote.
     *
     * @param email where they are answered
     */
    public record Sender(String name, String email) {
        @Override
        public String toString() {
            return "Sender";
        }
    }

    @Override
    public String toString() {
        return "SupportCase[" + topic + "]";
    }
}
