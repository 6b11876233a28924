package io.leasehold.domain.forcemajeure;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Deadlines run again.
 *
 * @param id names the event
 * @param because why
 * @param restedDays for how many days they did not run
 */
public record ForceMajeureEnded(String id, Because because, int restedDays, LocalDate on) implements Event {

    /** Why deadlines run again. */
    public enum Because {
        /** Force majeure is over. */
        OVER,
        /** A party asked for the end of the contract (AVL-3). */
        CONTRACT_ENDS
    }

    @Override
    public Contract evolve(Contract contract) {
        Contract rested = contract.holding(contract.holds().rested(on, contract.isActive()));
        return rested.ending()
                .map(ending -> rested.ending(ending.rested(restedDays)))
                .getOrElse(rested);
    }

    /** If the contract ends, that is what the customer is told. */
    @Override
    public List<Effect> effects(Contract after) {
        List<Effect> kept = KeepRetrievalOpen.ifOpen(after, id + "/" + because);
        return because == Because.OVER ? kept.append(new Announce(NoticeKind.FORCE_MAJEURE_ENDED, id, this)) : kept;
    }
}
