package io.leasehold.domain.protection;

import static io.leasehold.domain.clause.ClauseId.SEC_1;
import static io.leasehold.domain.clause.ClauseId.SEC_2;

import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;

/** Why a protection is refused; each names the entry and its place, from 1. */
public sealed interface ProtectionRefusal extends Refusal {

    /** A word in the rule is no direction, protocol or action. */
    record UnknownInRule(int place, String entry) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_1;
        }
    }

    /** Not a port from 0 to 65535, nor a range of them from the lower to the higher. */
    record BadPorts(int place, String entry) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_1;
        }
    }

    /** Ports were given for a protocol that has none. */
    record NoPortsHere(int place, String protocol, String entry) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_1;
        }
    }

    /** The other side of a rule is no network. */
    record BadRemote(int place, String entry) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_1;
        }
    }

    /** More rules than a firewall has. */
    record TooManyRules(int limit, int asked) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_1;
        }
    }

    /** An entry of an allow-list is no address or network, or has bits set beyond its prefix. */
    record BadRange(int place, String entry) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_2;
        }
    }

    /** More networks than an allow-list has. */
    record TooManyNetworks(int limit, int asked) implements ProtectionRefusal {

        @Override
        public ClauseId clause() {
            return SEC_2;
        }
    }
}
