package io.leasehold.ports.courier;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.contract.EffectId;
import java.time.LocalDate;

/**
 * Carries effects of one kind out.
 *
 * @param <E> the kind
 */
@FunctionalInterface
public interface Carrier<E extends Effect> {

    /**
     * Does it. May throw what the ports throw; then it is tried again later.
     *
     * @param id names the effect; the same on each try
     * @param contract as it stands now
     */
    Outcome carry(EffectId id, E effect, Contract contract, LocalDate today);
}
