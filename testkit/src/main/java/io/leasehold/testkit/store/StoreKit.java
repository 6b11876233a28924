package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.Appointment;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Underway;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.ending.CloseRetrieval;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.CarryOut;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.order.Ordered;
import io.leasehold.domain.payment.DeclineReason;
import io.leasehold.domain.payment.GiveBack;
import io.leasehold.domain.payment.PaymentDeclined;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Recorded;
import io.leasehold.ports.contract.Stored;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the kits of a store have in common: an empty store for each test, and commits to fill it with.
 *
 * @param <S> the store
 */
abstract class StoreKit<S extends Store> {

    static final ContractId C1 = new ContractId("c1");
    static final ContractId C2 = new ContractId("c2");
    static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(10);
    static final int ALL = 1_000;

    S store;

    private final Map<EffectId, Lease> leases = new HashMap<>();

    abstract S emptyStore();

    abstract S anotherNode();

    @BeforeEach
    final void startEmpty() {
        store = emptyStore();
        leases.clear();
    }

    /** Opens a contract, with no effects and no attention date but those given. */
    Contract open(ContractId id, Option<LocalDate> attention, Effect... effects) {
        Commit opening = opening(id, attention, effects);
        assertThat(store.commit(opening)).as("opening %s", id).isTrue();
        return opening.after();
    }

    Contract open(ContractId id, Effect... effects) {
        return open(id, Option.none(), effects);
    }

    /** Opens a contract of somebody else than anna. */
    Contract open(ContractId id, String owner) {
        List<Event> events = Samples.order(id, Samples.MONTH, DAY);
        Ordered ordered = (Ordered) events.head();
        Ordered theirs = new Ordered(
                ordered.contract(),
                ordered.machine(),
                new CustomerId(owner),
                ordered.audience(),
                ordered.solution(),
                ordered.type(),
                ordered.makeUp(),
                ordered.system(),
                ordered.length(),
                ordered.terms(),
                ordered.applications(),
                ordered.quote(),
                ordered.on());
        Commit opening = opening(events.tail().prepend(theirs), Option.none());
        assertThat(store.commit(opening)).as("opening %s", id).isTrue();
        return opening.after();
    }

    static Commit opening(ContractId id, Option<LocalDate> attention, Effect... effects) {
        return opening(Samples.order(id, Samples.MONTH, DAY), attention, effects);
    }

    private static Commit opening(List<Event> events, Option<LocalDate> attention, Effect... effects) {
        return new Commit(
                0, Contract.replay(events), recorded(0, events), List.of(effects), attention, Option.none(), NOW);
    }

    /** The next commit of a contract, on what is stored now: {@code events}, and nothing else. */
    Commit next(ContractId id, Event... events) {
        Stored stored = store.load(id).get();
        List<Event> happened = List.of(events);
        return new Commit(
                stored.version(),
                stored.contract().after(happened),
                recorded(stored.version(), happened),
                List.empty(),
                Option.none(),
                Option.none(),
                NOW);
    }

    static Commit with(Commit commit, Effect... effects) {
        return new Commit(
                commit.expectedVersion(),
                commit.after(),
                commit.events(),
                List.of(effects),
                commit.attention(),
                commit.carried(),
                commit.at());
    }

    static Commit lookedAt(Commit commit, LocalDate attention) {
        return new Commit(
                commit.expectedVersion(),
                commit.after(),
                commit.events(),
                commit.effects(),
                Option.of(attention),
                commit.carried(),
                commit.at());
    }

    Commit carrying(Commit commit, EffectId carried) {
        return carrying(commit, lease(carried));
    }

    static Commit carrying(Commit commit, Lease carried) {
        return new Commit(
                commit.expectedVersion(),
                commit.after(),
                commit.events(),
                commit.effects(),
                commit.attention(),
                Option.of(carried),
                commit.at());
    }

    static Commit expecting(Commit commit, long version) {
        return new Commit(
                version,
                commit.after(),
                commit.events(),
                commit.effects(),
                commit.attention(),
                commit.carried(),
                commit.at());
    }

    static List<Recorded> recorded(long version, List<Event> events) {
        return events.zipWithIndex((event, i) -> new Recorded(
                version + 1 + i,
                DAY,
                new Actor.Customer(Samples.customer("anna").id()),
                event));
    }

    /** Something that can happen to a contract as often as one likes. */
    static Event declined(String payment) {
        return new PaymentDeclined(payment, amount(), DeclineReason.NO_OPEN_REQUEST, DAY);
    }

    /** An effect of the lane {@code PAYMENT}. */
    static Effect payment(String name) {
        return new GiveBack(name, amount());
    }

    /** Effects of one line: transfers wait for each other, mails do not. */
    static Effect transfer(int number) {
        return new CloseRetrieval(DAY.plusDays(number));
    }

    static Effect machine(int number) {
        return new CarryOut(new Underway(number, new Reboot(), Option.none()));
    }

    static Effect appointed(int number, Instant at) {
        return new CarryOut(new Underway(number, new Reboot(), Option.of(new Appointment(at, DAY))));
    }

    static Effect mail(String name) {
        return new Notify(NoticeKind.PAYMENT_DECLINED, name, declined(name));
    }

    static EffectId id(ContractId contract, Effect effect) {
        return new EffectId(contract, effect.key());
    }

    List<EffectId> claim(Instant now) {
        return claim(now, ALL).map(PendingEffect::id);
    }

    private List<PendingEffect> claim(Instant now, int limit) {
        List<PendingEffect> claimed = store.claim(now, LEASE, limit);
        claimed.forEach(pending -> leases.put(pending.id(), pending.lease()));
        return claimed;
    }

    /** The lease under which an effect was claimed last here; if it never was, it is claimed now, with those before it. */
    Lease lease(EffectId id) {
        while (!leases.containsKey(id) && claim(NOW, 1).nonEmpty()) {}
        return Objects.requireNonNull(leases.get(id), id::toString);
    }

    /** A lease of an effect that never arose. */
    static Lease ofNothing(EffectId id) {
        return new Lease(id, 1, NOW);
    }

    boolean done(EffectId id) {
        return store.done(lease(id));
    }

    boolean retry(EffectId id, Instant failedAt, Instant notBefore, String reason) {
        return store.retry(lease(id), failedAt, notBefore, reason);
    }

    boolean park(EffectId id, Instant failedAt, String reason) {
        return store.park(lease(id), failedAt, reason);
    }

    List<ContractId> claimDue(Instant now) {
        return ids(store.claimDue(DAY, now, LEASE, ALL));
    }

    static List<ContractId> ids(List<Stored> contracts) {
        return contracts.map(stored -> stored.contract().id());
    }

    private static Money amount() {
        return Samples.euros("12.00");
    }
}
