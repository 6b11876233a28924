package io.leasehold.domain.prices;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.News;
import io.leasehold.domain.notice.NoticeKind;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * The customer is told of prices that take effect later; they count as told once the mail server has accepted the notice.
 *
 * @param effective the first day on which they apply; names the tariff
 * @param withOrder whether they had been announced before the contract was ordered
 */
public record PriceChangeAnnounced(LocalDate effective, boolean withOrder, LocalDate on) implements News {

    @Override
    public Contract evolve(Contract contract) {
        return contract.pricing(contract.prices().telling(effective, withOrder));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Announce(NoticeKind.PRICE_CHANGE, effective.toString(), this));
    }

    @Override
    public boolean isNews(Contract now) {
        return !isOver(now);
    }

    /** Whether no price will ever matter again. */
    static boolean isOver(Contract contract) {
        return contract.phase() instanceof Phase.Abandoned
                || contract.phase() instanceof Phase.Deleted
                || contract.ending().exists(ending -> ending.deleting());
    }
}
