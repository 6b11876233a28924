package io.leasehold.ports.payment;

import static io.leasehold.domain.clause.ClauseId.DAT_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.terms.PaymentMethod;
import io.leasehold.ports.time.Moment;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A payment provider made of remote ones, which never takes the same money twice: each attempt is kept before it is begun,
 * a reference has one open attempt at the most, and as long as nobody knows what became of that one there is no other.
 */
public final class TakePayments implements PaymentProvider {

    /** When an attempt is looked at unasked, counted from its beginning. */
    static final List<Duration> LOOKS = List.of(
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(4),
            Duration.ofDays(5));

    private static final String PAID = "it is paid already";

    private final PaymentAttempts attempts;
    private final List<PaymentGateway> gateways;

    /**
     * Takes payments by whichever of {@code gateways} is the first to know a means of payment.
     *
     * @param attempts commits what it is given before it returns, whatever transaction a caller is in
     */
    public TakePayments(PaymentAttempts attempts, List<PaymentGateway> gateways) {
        this.attempts = attempts;
        this.gateways = gateways;
    }

    @Override
    public Opened open(ContractId contract, String reference, Money amount, PaymentMethod method, Moment now) {
        Option<PaymentGateway> taker =
                gateways.find(gateway -> gateway.methods().contains(method));
        if (taker.isEmpty()) {
            return new Opened.Refused("nobody takes " + method);
        }
        Option<Attempt> last = newest(contract, reference);
        if (last.exists(attempt -> attempt.state() == Attempt.State.PAID)) {
            return new Opened.Refused(PAID);
        }
        if (last.exists(Attempt::isOpen)) {
            Opened resumed = resume(last.get(), taker.get(), now);
            if (!(resumed instanceof Opened.Refused) || find(last.get()).isOpen()) {
                return resumed;
            }
        }
        return begin(contract, reference, amount, taker.get(), now);
    }

    @Override
    public Status look(ContractId contract, String reference, Moment now) {
        return newest(contract, reference)
                .map(attempt -> status(settled(attempt, true, now)))
                .getOrElse(Status.NotFound::new);
    }

    @Override
    public void giveBack(String payment, Money amount) {
        gateways.find(gateway -> payment.startsWith(gateway.name() + "/"))
                .getOrElseThrow(() -> new PaymentException("no provider has taken " + payment))
                .giveBack(payment, amount);
    }

    PaymentAttempts attempts() {
        return attempts;
    }

    List<PaymentGateway> gateways() {
        return gateways;
    }

    /**
     * How an attempt stands; what that says of it is noted, except that it was paid: that is noted once the money is.
     *
     * @param wanted whether the customer's money is still wanted; if not, what they agreed to is not captured
     */
    Standing settled(Attempt attempt, boolean wanted, Moment now) {
        Standing standing = standing(attempt, now);
        if (standing instanceof Standing.Approved approved) {
            attempts.began(attempt.id(), approved.checkout());
            standing = wanted
                    ? gateway(attempt).complete(find(attempt))
                    : gateway(attempt).close(find(attempt));
        }
        if (standing instanceof Standing.Open open) {
            attempts.began(attempt.id(), open.checkout());
        } else if (standing instanceof Standing.Over) {
            attempts.over(attempt.id());
        }
        return standing;
    }

    /** When an attempt is to be looked at next, after a look at {@code now}. */
    static Option<Instant> nextLook(Instant begunAt, Instant now) {
        return LOOKS.map(begunAt::plus).find(look -> look.isAfter(now));
    }

    private Standing standing(Attempt attempt, Moment now) {
        return gateways.find(gateway -> gateway.name().equals(attempt.gateway()))
                .map(gateway -> standing(attempt, gateway, now))
                .getOrElse(() -> new Standing.Unknown("there is no provider " + attempt.gateway() + " any more"));
    }

    /**
     * Within the life of its key a beginning that nobody knows of is repeated, since nothing else finds out as much;
     * afterwards never. What a repetition answers may have been said long ago: only a look says how it stands.
     */
    private Standing standing(Attempt attempt, PaymentGateway gateway, Moment now) {
        boolean repeat = attempt.checkout().isEmpty()
                && attempt.isOpen()
                && now.at().isBefore(attempt.begunAt().plus(gateway.keyLife()));
        if (!repeat) {
            return gateway.look(attempt);
        }
        Standing again = gateway.begin(attempt);
        if (again instanceof Standing.Open open) {
            attempts.began(attempt.id(), open.checkout());
            return gateway.look(find(attempt));
        }
        return again;
    }

    private Opened resume(Attempt attempt, PaymentGateway taker, Moment now) {
        Standing standing = standing(attempt, now);
        if (standing instanceof Standing.Open && !taker.name().equals(attempt.gateway())) {
            attempts.began(attempt.id(), ((Standing.Open) standing).checkout());
            standing = gateway(attempt).close(find(attempt));
        }
        return answered(attempt, standing);
    }

    private Opened begin(ContractId contract, String reference, Money amount, PaymentGateway taker, Moment now) {
        AttemptId id = new AttemptId(contract, attempts.ofContract(contract).size() + 1);
        Attempt attempt = kept(id, reference, amount, taker, now.at());
        if (!attempts.begin(attempt)) {
            return new Opened.Unknown("somebody asks for it at the same moment");
        }
        return answered(attempt, taker.begin(attempt));
    }

    @Clause(DAT_1)
    private static Attempt kept(AttemptId id, String reference, Money amount, PaymentGateway taker, Instant now) {
        String key = taker.name() + "/" + id + "/" + now;
        return new Attempt(
                id,
                reference,
                amount,
                taker.name(),
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                taker.request(id, reference, amount, now),
                now,
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                nextLook(now, now));
    }

    private Opened answered(Attempt attempt, Standing standing) {
        if (standing instanceof Standing.Open open) {
            attempts.began(attempt.id(), open.checkout());
            return open.url()
                    .<Opened>map(Opened.Redirect::new)
                    .getOrElse(() -> new Opened.Unknown("the payment is being settled"));
        }
        if (standing instanceof Standing.Over over) {
            attempts.over(attempt.id());
            return new Opened.Refused(over.why());
        }
        if (standing instanceof Standing.Paid) {
            return new Opened.Refused(PAID);
        }
        return new Opened.Unknown(
                standing instanceof Standing.Unknown unknown ? unknown.why() : "the payment is being completed");
    }

    private static Status status(Standing standing) {
        if (standing instanceof Standing.Paid paid) {
            return new Status.Paid(paid.notice());
        }
        if (standing instanceof Standing.Over over) {
            return new Status.Over(over.why());
        }
        return standing instanceof Standing.Unknown unknown ? new Status.Unknown(unknown.why()) : new Status.Open();
    }

    private Option<Attempt> newest(ContractId contract, String reference) {
        return attempts.ofContract(contract)
                .filter(attempt -> attempt.reference().equals(reference))
                .lastOption();
    }

    private Attempt find(Attempt attempt) {
        return attempts.find(attempt.id()).get();
    }

    private PaymentGateway gateway(Attempt attempt) {
        return gateways.find(gateway -> gateway.name().equals(attempt.gateway()))
                .get();
    }
}
