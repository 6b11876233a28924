package io.leasehold.domain.notice;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;

/**
 * Tell the customer about something by a notice of which it is recorded that the mail server accepted it. Of a contract
 * that is over nothing is told any more.
 *
 * @param kind which mail
 * @param occasion sets it apart from others of its kind on the same contract
 * @param about what happened; the mail is written from it
 */
public record Announce(NoticeKind kind, String occasion, Event about) implements Effect {

    @Override
    public String key() {
        return "announce/" + kind + "/" + occasion;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }

    @Override
    public boolean wanted(Contract now) {
        return !now.isOver() && (!(about instanceof News news) || news.isNews(now));
    }
}
