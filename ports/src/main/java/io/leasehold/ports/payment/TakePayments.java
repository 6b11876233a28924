package io.leasehold.ports.payment;

import static io.leasehold.domain.clause.ClauseId.DAT_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.payment.PaymentNotice;
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

    private final PaymentAttempts attempts;
    private final List<PaymentGateway> gateways;
    private final Standings standings;

    /**
     * Takes payments by whichever of {@code gateways} is the first to know a means of payment.
     *
     * @param attempts commits what it is given before it returns, whatever transaction a caller is in
     */
    public TakePayments(PaymentAttempts attempts, List<PaymentGateway> gateways) {
        this.attempts = attempts;
        this.gateways = gateways;
        this.standings = new Standings(attempts, gateways);
    }

    /** Goes on with the newest attempt as long as something can come of it, and begins another if not. */
    @Override
    public Opened open(Asked asked, Moment now) {
        Option<PaymentGateway> taker =
                gateways.find(gateway -> gateway.methods().contains(asked.method()));
        if (taker.isEmpty()) {
            return new Opened.Refused("nobody takes " + asked.method());
        }
        return newest(asked.contract(), asked.reference())
                .filter(attempt -> attempt.state() != Attempt.State.OVER)
                .flatMap(attempt -> resumed(attempt, taker.get(), asked, now))
                .getOrElse(() -> begun(taker.get(), asked, now.at()))
                .opened();
    }

    @Override
    public Status look(ContractId contract, String reference, Moment now) {
        return newest(contract, reference)
                .map(attempt -> standings.settled(attempt, true, now).status())
                .getOrElse(Status.NotFound::new);
    }

    /** Another attempt may have begun meanwhile: one whose money was noted already is not looked for again. */
    @Override
    public void noted(ContractId contract, PaymentNotice notice) {
        List<Attempt> all = attempts.ofContract(contract)
                .filter(attempt -> notice.reference().contains(attempt.reference()));
        if (!all.exists(attempt -> attempt.payment().contains(notice.payment()))) {
            all.lastOption().forEach(attempt -> attempts.noted(attempt.id(), notice.payment()));
        }
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

    Standings standings() {
        return standings;
    }

    /** When an attempt is to be looked at next, after a look at {@code now}. */
    static Option<Instant> nextLook(Instant begunAt, Instant now) {
        return LOOKS.map(begunAt::plus).find(look -> look.isAfter(now));
    }

    /** How an attempt stands that is gone on with; none if nothing can come of it any more. */
    private Option<Standing> resumed(Attempt attempt, PaymentGateway taker, Asked asked, Moment now) {
        if (attempt.payment().exists(asked.settled()::contains)) {
            return Option.none();
        }
        Standing standing = standings.of(attempt, now);
        if (standing instanceof Standing.Open && !taker.name().equals(attempt.gateway())) {
            standing = standings.closed(attempt);
        }
        if (standing instanceof Standing.Paid paid
                && asked.settled().contains(paid.notice().payment())) {
            // Something broke after the money was taken note of, and before the attempt was.
            attempts.noted(attempt.id(), paid.notice().payment());
            return Option.none();
        }
        return Option.some(standing).filter(it -> !(it instanceof Standing.Over));
    }

    private Standing begun(PaymentGateway taker, Asked asked, Instant now) {
        AttemptId id = new AttemptId(
                asked.contract(), attempts.ofContract(asked.contract()).size() + 1);
        return standings.begun(attempt(id, taker, asked, now), taker);
    }

    @Clause(DAT_1)
    private static Attempt attempt(AttemptId id, PaymentGateway taker, Asked asked, Instant now) {
        String key = taker.name() + "/" + id + "/" + now;
        return new Attempt(
                id,
                asked.reference(),
                asked.amount(),
                taker.name(),
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                taker.request(id, asked.reference(), asked.amount(), asked.until(), now),
                now,
                Attempt.State.OPEN,
                Option.none(),
                Option.none(),
                nextLook(now, now));
    }

    private Option<Attempt> newest(ContractId contract, String reference) {
        return attempts.ofContract(contract)
                .filter(attempt -> attempt.reference().equals(reference))
                .lastOption();
    }
}
