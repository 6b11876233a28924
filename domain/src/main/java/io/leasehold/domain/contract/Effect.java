package io.leasehold.domain.contract;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What the world must do because of an event. It is carried at least once, and its key makes repetition harmless. The
 * effects of one contract and lane are carried in the order in which they arose, but for mails, of which none waits for
 * another.
 */
public interface Effect {

    /** Which part of the outside carries an effect. */
    enum Lane {
        MACHINE,
        MAIL,
        PAYMENT,
        TRANSFER
    }

    /** The same for the same effect, different for any other: what, and for which period or request. */
    String key();

    Lane lane();

    /** The moment before which it is not carried and nobody waits for it; none if it may be carried at once. */
    default Option<Instant> notBefore() {
        return Option.none();
    }

    /**
     * Whether it is still to be done, asked again at the moment it would be carried.
     *
     * @param now the contract as it stands at that moment
     */
    default boolean wanted(Contract now) {
        return true;
    }
}
