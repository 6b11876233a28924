package io.leasehold.ports.contract;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything one decision changes. It is stored whole or not at all.
 *
 * @param expectedVersion the version it was decided on; 0 for a contract that does not exist yet
 * @param after the contract afterwards
 * @param events what happened, in order; may be empty if only an effect is done
 * @param effects what the world must do, in order
 * @param attention the next date on which the contract needs a look, if any
 * @param carried the lease of the effect whose outcome this is, which is done with it, if any
 * @param at the moment from which the effects may be carried
 */
public record Commit(
        long expectedVersion,
        Contract after,
        List<Recorded> events,
        List<Effect> effects,
        Option<LocalDate> attention,
        Option<Lease> carried,
        Instant at) {}
