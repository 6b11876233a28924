package io.leasehold.testkit.payment;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.payment.Attempt;
import io.leasehold.ports.payment.Attempt.State;
import io.leasehold.ports.payment.AttemptId;
import io.leasehold.ports.payment.PaymentAttempts;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/** Attempts in memory. Safe for use by many threads. */
public final class InMemoryAttempts implements PaymentAttempts {

    private static final Comparator<AttemptId> ORDER =
            Comparator.comparing((AttemptId id) -> id.contract().value()).thenComparingInt(AttemptId::number);

    private SortedMap<AttemptId, Attempt> attempts = TreeMap.empty(ORDER);

    @Override
    public synchronized boolean begin(Attempt attempt) {
        boolean taken = attempts.containsKey(attempt.id())
                || attempts.values()
                        .exists(other -> other.isOpen() && other.reference().equals(attempt.reference()));
        if (!taken) {
            attempts = attempts.put(attempt.id(), attempt);
        }
        return !taken;
    }

    @Override
    public synchronized Option<Attempt> find(AttemptId id) {
        return attempts.get(id);
    }

    @Override
    public synchronized List<Attempt> ofContract(ContractId contract) {
        return attempts.values()
                .filter(attempt -> attempt.id().contract().equals(contract))
                .toList();
    }

    @Override
    public synchronized void began(AttemptId id, String checkout) {
        change(
                id,
                it -> it.isOpen()
                        ? with(it, it.state(), it.checkout().orElse(Option.of(checkout)), it.payment(), it.nextLook())
                        : it);
    }

    @Override
    public synchronized void lookAgain(AttemptId id, Option<Instant> at) {
        change(id, it -> it.isOpen() ? with(it, it.state(), it.checkout(), it.payment(), at) : it);
    }

    @Override
    public synchronized void noted(AttemptId id, String payment) {
        change(
                id,
                it -> it.state() == State.NOTED
                        ? it
                        : with(it, State.NOTED, it.checkout(), Option.of(payment), Option.none()));
    }

    @Override
    public synchronized void over(AttemptId id) {
        change(id, it -> it.isOpen() ? with(it, State.OVER, it.checkout(), it.payment(), Option.none()) : it);
    }

    @Override
    public synchronized List<Attempt> due(Instant now, int limit) {
        return attempts.values()
                .filter(it -> it.isOpen() && it.nextLook().exists(look -> !look.isAfter(now)))
                .toList()
                .sortBy(it -> it.nextLook().get())
                .take(limit);
    }

    @Override
    public synchronized List<Attempt> openOrSince(Instant since, Option<AttemptId> after, int limit) {
        return attempts.values()
                .filter(it -> it.isOpen() || !it.begunAt().isBefore(since))
                .filter(it -> after.forAll(before -> ORDER.compare(it.id(), before) > 0))
                .take(limit)
                .toList();
    }

    private void change(AttemptId id, UnaryOperator<Attempt> how) {
        attempts.get(id).forEach(it -> attempts = attempts.put(id, how.apply(it)));
    }

    private static Attempt with(
            Attempt it, State state, Option<String> checkout, Option<String> payment, Option<Instant> nextLook) {
        return new Attempt(
                it.id(),
                it.reference(),
                it.amount(),
                it.gateway(),
                it.key(),
                it.request(),
                it.begunAt(),
                state,
                checkout,
                payment,
                nextLook);
    }
}
