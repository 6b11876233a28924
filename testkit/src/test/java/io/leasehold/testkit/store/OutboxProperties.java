package io.leasehold.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.ports.contract.Commit;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.Lease;
import io.leasehold.ports.contract.PendingEffect;
import io.leasehold.ports.contract.Stored;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens in whatever order: no effect is handed out twice within a lease, and none is lost. */
class OutboxProperties {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private enum What {
        ARISE_MAIL,
        ARISE_PAYMENT,
        ARISE_MACHINE,
        ARISE_APPOINTED,
        ARISE_BOTH_AND_CONCLUDE,
        CLAIM_ONE,
        CLAIM_ALL,
        DONE,
        CONCLUDE,
        CONCLUDE_TOO_LATE,
        RETRY,
        PARK,
        RELEASE,
        WAIT
    }

    /**
     * One thing that happens.
     *
     * @param which picks among what it could happen to
     */
    private record Step(What what, int which) {}

    @Provide
    Arbitrary<java.util.List<Step>> steps() {
        Arbitrary<What> what = Arbitraries.of(What.class);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 11);
        return Combinators.combine(what, which)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }

    @Property(tries = 400)
    void no_effect_is_handed_out_twice_within_a_lease_nor_lost(@ForAll("steps") java.util.List<Step> steps) {
        World world = new World();
        steps.forEach(world::step);
        world.everythingThatIsLeftIsHandedOutInTheEnd();
    }

    /** The store, and beside it what is known of every effect. */
    private static final class World {

        private final InMemoryStore store = new InMemoryStore();
        private final Map<EffectId, Instant> notBefore = new LinkedHashMap<>();
        private final Map<EffectId, Effect.Lane> lanes = new LinkedHashMap<>();
        private final Map<EffectId, Lease> leases = new LinkedHashMap<>();
        private final java.util.List<EffectId> claimed = new ArrayList<>();
        private final java.util.List<EffectId> parked = new ArrayList<>();
        private Instant now = StoreKit.NOW;
        private int arisen;

        World() {
            for (ContractId id : List.of(StoreKit.C1, StoreKit.C2)) {
                store.commit(StoreKit.opening(id, Option.none()));
            }
        }

        void step(Step step) {
            switch (step.what()) {
                case ARISE_MAIL -> arise(step, Option.none(), StoreKit.mail("m" + arisen));
                case ARISE_PAYMENT -> arise(step, Option.none(), StoreKit.payment("p" + arisen));
                case ARISE_MACHINE -> arise(step, Option.none(), StoreKit.machine(arisen));
                case ARISE_APPOINTED ->
                    arise(step, Option.none(), StoreKit.appointed(arisen, now.plus(Duration.ofMinutes(step.which()))));
                case ARISE_BOTH_AND_CONCLUDE ->
                    oneOf(claimed, step)
                            .forEach(id -> arise(
                                    step, Option.of(id), StoreKit.mail("m" + arisen), StoreKit.payment("p" + arisen)));
                case CLAIM_ONE -> claim(1);
                case CLAIM_ALL -> claim(100);
                case DONE ->
                    oneOf(claimed, step).forEach(id -> {
                        assertThat(store.done(leases.get(id))).isTrue();
                        gone(id);
                    });
                case CONCLUDE -> oneOf(claimed, step).forEach(id -> arise(step, Option.of(id)));
                case CONCLUDE_TOO_LATE -> oneOf(claimed, step).forEach(this::concludeTooLate);
                case RETRY -> oneOf(claimed, step).forEach(id -> retry(id, Duration.ofMinutes(step.which())));
                case PARK -> oneOf(claimed, step).forEach(this::park);
                case RELEASE -> oneOf(parked, step).forEach(this::release);
                case WAIT -> now = now.plus(Duration.ofMinutes(step.which()));
            }
        }

        void everythingThatIsLeftIsHandedOutInTheEnd() {
            List.ofAll(parked).forEach(this::release);
            Set<EffectId> left = new HashSet<>(notBefore.keySet());
            now = now.plus(Duration.ofDays(1));
            List<PendingEffect> some = store.claim(now, LEASE, 3);
            while (some.nonEmpty()) {
                some.forEach(pending -> {
                    assertThat(left.remove(pending.id())).isTrue();
                    store.done(pending.lease());
                });
                some = store.claim(now, LEASE, 3);
            }
            assertThat(left).isEmpty();
            assertThat(store.waiting()).isEmpty();
        }

        private void claim(int limit) {
            List<PendingEffect> handedOut = store.claim(now, LEASE, limit);
            assertThat(handedOut.length()).isLessThanOrEqualTo(limit);
            for (PendingEffect pending : handedOut) {
                assertThat(notBefore).containsKey(pending.id());
                assertThat(notBefore.get(pending.id())).isBeforeOrEqualTo(now);
                assertThat(parked).doesNotContain(pending.id());
            }
            // One a line, where mails stand in none, and nobody of that line is out with somebody else.
            assertThat(handedOut.map(pending -> line(pending.id()))).doesNotHaveDuplicates();
            handedOut.forEach(pending -> {
                notBefore.put(pending.id(), now.plus(LEASE));
                leases.put(pending.id(), pending.lease());
                claimed.remove(pending.id());
                claimed.add(pending.id());
            });
            assertThat(List.ofAll(claimed)
                            .filter(id -> notBefore.get(id).isAfter(now))
                            .map(this::line))
                    .doesNotHaveDuplicates();
        }

        private void arise(Step step, Option<EffectId> carried, Effect... effects) {
            ContractId contract =
                    carried.map(EffectId::contract).getOrElse(step.which() % 2 == 0 ? StoreKit.C1 : StoreKit.C2);
            assertThat(store.commit(commit(contract, carried, effects))).isTrue();
            carried.forEach(this::gone);
            for (Effect effect : effects) {
                EffectId id = StoreKit.id(contract, effect);
                notBefore.put(id, effect.notBefore().getOrElse(now));
                lanes.put(id, effect.lane());
            }
            arisen++;
        }

        private void concludeTooLate(EffectId id) {
            Commit late = commit(id.contract(), Option.of(id), StoreKit.mail("never"));
            store.done(leases.get(id));
            gone(id);
            assertThat(store.commit(late)).isFalse();
        }

        private Commit commit(ContractId contract, Option<EffectId> carried, Effect... effects) {
            Stored stored = store.load(contract).get();
            List<Event> happened = List.of(StoreKit.declined("d" + arisen));
            return new Commit(
                    stored.version(),
                    stored.contract().after(happened),
                    StoreKit.recorded(stored.version(), happened),
                    List.of(effects),
                    Option.none(),
                    carried.map(leases::get),
                    now);
        }

        private void retry(EffectId id, Duration pause) {
            assertThat(store.retry(leases.get(id), now, now.plus(pause), "away"))
                    .isTrue();
            claimed.remove(id);
            notBefore.put(id, now.plus(pause));
        }

        private void park(EffectId id) {
            assertThat(store.park(leases.get(id), now, "given up")).isTrue();
            claimed.remove(id);
            parked.add(id);
        }

        private void release(EffectId id) {
            assertThat(store.release(id, now)).isTrue();
            parked.remove(id);
            notBefore.put(id, now);
        }

        private void gone(EffectId id) {
            claimed.remove(id);
            notBefore.remove(id);
        }

        private String line(EffectId id) {
            return lanes.get(id) == Effect.Lane.MAIL ? id.toString() : id.contract() + "/" + lanes.get(id);
        }

        private static Option<EffectId> oneOf(java.util.List<EffectId> some, Step step) {
            return Option.when(!some.isEmpty(), () -> some.get(step.which() % some.size()));
        }
    }
}
