package io.leasehold.domain.forcemajeure;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.News;
import io.leasehold.domain.notice.NoticeKind;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Force majeure goes on, and the customer is to hear of it.
 *
 * @param id names the event
 * @param next the day on which the customer hears of it again
 */
public record ForceMajeureUpdated(String id, String cause, LocalDate since, LocalDate next, LocalDate on)
        implements News {

    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().updated(next));
    }

    @Override
    public List<Effect> effects(Contract after) {
        String occasion = id + "/" + on;
        return KeepRetrievalOpen.ifOpen(after, occasion)
                .append(new Announce(NoticeKind.FORCE_MAJEURE_UPDATE, occasion, this));
    }

    /** Not once a later update has taken its place, or it is over. */
    @Override
    public boolean isNews(Contract now) {
        return now.holds()
                .rest()
                .exists(rest -> rest.id().equals(id) && rest.nextUpdate().equals(next));
    }
}
