package io.leasehold.domain.notice;

import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;

/**
 * Tell the customer about something that happened.
 *
 * @param kind which mail
 * @param occasion sets it apart from others of its kind on the same contract, for example the renewal date
 * @param about what happened; the mail is written from it
 */
public record Notify(NoticeKind kind, String occasion, Event about) implements Effect {

    @Override
    public String key() {
        return "notify/" + kind + "/" + occasion;
    }

    @Override
    public Lane lane() {
        return Lane.MAIL;
    }
}
