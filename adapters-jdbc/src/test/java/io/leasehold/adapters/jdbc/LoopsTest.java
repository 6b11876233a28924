package io.leasehold.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leasehold.adapters.jdbc.schedule.Loops;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.contract.StoreException;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.vavr.collection.List;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** The loops, triggered on nodes that share a database. */
class LoopsTest {

    private static final List<ContractId> SOLD = List.range(0, 30).map(i -> new ContractId("c" + i));
    // What these tests break is logged, as it should be.
    private static final List<Logger> LOGS = List.of("com.github.kagkarlsson", "com.zaxxer", "io.leasehold")
            .map(name -> (Logger) LoggerFactory.getLogger(name));

    @BeforeAll
    static void silence() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
    }

    @AfterAll
    static void endSilence() {
        LOGS.forEach(log -> log.setLevel(null));
    }

    @ParameterizedTest
    @CsvSource({"H2, 1", "POSTGRESQL_13, 2", "POSTGRESQL_18, 2"})
    void all_that_is_due_is_handled_and_each_effect_carried_once(Server server, int nodes) {
        Shop shop = Shop.opens(server);
        List<Shop.Node> all = List.range(0, nodes).map(i -> shop.node());
        SOLD.forEach(id -> shop.sells(all.head(), id));
        List<Loops> loops = all.map(node -> node.loops().start());
        try {
            for (String day : List.of("2026-01-31", "2026-02-13", "2026-02-27", "2026-03-01")) {
                shop.goesTo(day);
                Await.until("all of " + day + " is done", shop::isIdle);
            }
            assertThat(shop.created()).containsExactlyInAnyOrderElementsOf(SOLD.map(Samples::machine));
            assertThat(SOLD.map(Samples::machine))
                    .allMatch(id -> !shop.hypervisor.machine(id).get().running());
            List<EffectId> mails = shop.mailer.sent().map(Notice::id);
            assertThat(mails).doesNotHaveDuplicates();
            assertThat(mails.groupBy(EffectId::contract).mapValues(List::size))
                    .hasSize(SOLD.size())
                    .as("the same for each")
                    .allMatch(it -> it._2().equals(mails.size() / SOLD.size()));
            assertThat(mails.size() / SOLD.size()).isGreaterThan(4);
        } finally {
            loops.forEach(Loops::close);
            all.forEach(Shop.Node::dies);
        }
    }

    @Test
    void what_a_node_was_at_when_it_died_another_does() {
        Shop shop = Shop.opens(Server.POSTGRESQL_18);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Shop.Node first = shop.node(waiting(stuck, over), UnaryOperator.identity());
        Shop.Node second = shop.node();
        List<ContractId> sold = SOLD.take(5);
        sold.forEach(id -> shop.sells(first, id));
        // The first one sweeps, and its sweep stops in the middle of the mails that it leased.
        Loops dying = first.loops()
                .carryEvery(Duration.ofDays(1))
                .patience(Duration.ofMillis(1))
                .start();
        Await.until("the first node is stuck", () -> stuck.getCount() == 0);
        Loops living = second.loops().start();
        try {
            first.dies();
            // Past the leases of what the dead one was at.
            shop.goesTo("2026-03-01");
            Await.until("the second node has done it all", shop::isIdle);
            assertThat(shop.created()).containsAll(sold.map(Samples::machine));
            shop.goesTo("2026-04-10");
            Await.until("the second node has done what time brought about", shop::isIdle);
            assertThat(sold.map(Samples::machine))
                    .allMatch(id -> shop.hypervisor.machine(id).forAll(machine -> !machine.running()));
            assertThat(shop.mailer.sent().map(Notice::id)).doesNotHaveDuplicates();
            assertThat(shop.mailer.sent().map(notice -> notice.id().contract()).toSet())
                    .containsExactlyInAnyOrderElementsOf(sold);
        } finally {
            over.countDown();
            dying.close();
            living.close();
            second.dies();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL_18"})
    void a_run_that_fails_is_tried_again(Server server) {
        Shop shop = Shop.opens(server);
        AtomicBoolean broken = new AtomicBoolean();
        Shop.Node node = shop.node(shop.mailer, store -> breakable(store, broken));
        shop.sells(node, SOLD.head());
        broken.set(true);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Loops loops = node.loops()
                .listener((loop, took, failed) -> {
                    assertThat(took).isPositive();
                    failures.merge(loop, failed ? 1 : 0, Integer::sum);
                })
                .start();
        try {
            Await.until(
                    "both loops failed more than once",
                    () -> failures.getOrDefault("sweep", 0) > 1 && failures.getOrDefault("carry", 0) > 1);
            broken.set(false);
            Await.until("it is done all the same", shop::isIdle);
            assertThat(shop.hypervisor.machine(Samples.machine(SOLD.head())).map(SimulatedHypervisor.Machine::running))
                    .containsExactly(true);
        } finally {
            loops.close();
            node.dies();
        }
    }

    @Test
    void closing_waits_for_what_is_under_way() throws InterruptedException {
        Shop shop = Shop.opens(Server.H2);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Shop.Node node = shop.node(waiting(stuck, over), UnaryOperator.identity());
        shop.sells(node, SOLD.head());
        Loops loops = node.loops().start();
        Await.until("a mail is under way", () -> stuck.getCount() == 0);
        Thread closing = new Thread(loops::close);
        closing.start();
        Await.until("closing waits", () -> closing.getState() == Thread.State.TIMED_WAITING);
        over.countDown();
        closing.join();
        long deferred = node.database()
                .store()
                .backlog(LocalDate.of(2026, 1, 31), shop.clock.instant())
                .effects();
        assertThat(deferred).as("all was settled before the node went").isZero();
        loops.close();
        node.dies();
    }

    @Test
    void what_cannot_run_is_refused_at_once() {
        Shop shop = Shop.opens(Server.H2);
        Shop.Node node = shop.node();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.loops().sweepEvery(Duration.ZERO))
                .withMessage("the pause between two sweeps must be a millisecond or more: PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.loops().carryEvery(Duration.ofMinutes(-1)))
                .withMessageContaining("courier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.loops().schema("Not a schema").start())
                .withMessageContaining("lower-case letters");
        assertThatIllegalStateException()
                .isThrownBy(() -> node.loops().schema("elsewhere").start())
                .withMessage("the tables of the loops are not in the schema elsewhere: call Database.migrate() first");
        node.dies();
    }

    /** Takes no mail before it may, and defers it then. */
    private static Mailer waiting(CountDownLatch stuck, CountDownLatch over) {
        return new Mailer() {
            @Override
            public MailOutcome send(Notice notice) {
                stuck.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new MailOutcome.Deferred("it was stuck");
            }

            @Override
            public MailOutcome acknowledge(Receipt receipt) {
                throw new AssertionError("nobody wrote to support");
            }
        };
    }

    private static Store breakable(Store store, AtomicBoolean broken) {
        return (Store) Proxy.newProxyInstance(
                LoopsTest.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (broken.get()) {
                        throw new StoreException("the database is away");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
