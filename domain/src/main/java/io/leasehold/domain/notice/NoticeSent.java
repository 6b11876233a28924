package io.leasehold.domain.notice;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import java.time.LocalDate;

/** A notice was accepted by the mail server. */
public record NoticeSent(NoticeKind kind, String occasion, LocalDate on) implements Event {
    @Override
    public Contract evolve(Contract contract) {
        return kind == NoticeKind.PRICE_CHANGE
                ? contract.pricing(contract.prices().accepted(LocalDate.parse(occasion), on))
                : contract;
    }
}
