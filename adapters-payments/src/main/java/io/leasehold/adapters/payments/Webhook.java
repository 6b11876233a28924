package io.leasehold.adapters.payments;

import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.FollowPayments;
import io.leasehold.ports.payment.PaymentGateway;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the notices of one provider, for whatever speaks HTTP at a host:
 *
 * <pre>{@code
 * byte[] body = request.getInputStream().readNBytes(Webhook.LARGEST + 1);
 * int status = webhook.receive(request::getHeader, body, leasehold.moment(clock.instant()));
 * response.setStatus(status);
 * }</pre>
 *
 * <p>A notice is never believed: it says which attempt is worth a look, and the provider is asked. So one that comes late,
 * twice or out of order changes nothing that was not so already.
 */
public final class Webhook {

    /** More bytes than this are turned away. */
    public static final int LARGEST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final int TAKEN = 200;
    private static final int TURNED_AWAY = 400;
    private static final int TOO_LARGE = 413;
    private static final int TRY_AGAIN = 503;

    private final PaymentGateway gateway;
    private final FollowPayments payments;

    public Webhook(PaymentGateway gateway, FollowPayments payments) {
        this.gateway = gateway;
        this.payments = payments;
    }

    /**
     * Takes a notice.
     *
     * @param headers a header by its name, null if there is none
     * @param body the bytes as they came; parsing them first and writing them again breaks their signature
     * @return the status to answer; the provider sends the notice again unless it is 200
     */
    public int receive(Function<String, @Nullable String> headers, byte[] body, Moment now) {
        if (body.length > LARGEST) {
            return TOO_LARGE;
        }
        Either<String, Option<AttemptId>> woken = gateway.wake(headers, body, now.at());
        if (woken.isLeft()) {
            LOG.warn("a notice for {} is turned away: {}", gateway.name(), woken.getLeft());
            return TURNED_AWAY;
        }
        return woken.get().forAll(attempt -> payments.wake(gateway.name(), attempt, now)) ? TAKEN : TRY_AGAIN;
    }
}
