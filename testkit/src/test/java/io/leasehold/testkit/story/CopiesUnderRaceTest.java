package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.BAK_1;
import static io.leasehold.domain.clause.ClauseId.BAK_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.Host;
import io.leasehold.ports.Store;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.operation.RestoreServer;
import io.leasehold.testkit.Samples;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A copy makes way for a newer one just as somebody wants it restored. */
@SuppressWarnings("MemberName") // a test's name is a sentence
class CopiesUnderRaceTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final MachineId MACHINE = Samples.machine(C1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Queue<Runnable> whileCopying = new ArrayDeque<>();
    private final Queue<Runnable> onceLookedUp = new ArrayDeque<>();
    private final Story story = story();

    @Test
    @Clause({BAK_1, BAK_2})
    void a_copy_that_is_asked_for_while_the_next_one_is_taken_is_restored() {
        whileCopying.add(() -> assertThat(restore().isRight()).isTrue());
        story.leasehold().run(story.now());
        story.waits(Duration.ofHours(1)).leasehold().run(story.now());
        isRestored();
    }

    @Test
    @Clause({BAK_1, BAK_2})
    void a_copy_that_was_still_in_the_books_when_it_was_asked_for_is_restored() {
        onceLookedUp.add(() -> story.leasehold().run(story.now()));
        assertThat(restore().isRight()).isTrue();
        assertThat(story.world().store().booked(C1).get().copies().newest()).contains(DAY.plusDays(1));
        story.carries();
        isRestored();
    }

    @Test
    @Clause(BAK_1)
    void a_copy_that_nobody_asked_for_is_gone_from_the_host_soon_afterwards() {
        story.leasehold().run(story.now());
        assertThat(story.world().hypervisor().backups(MACHINE)).containsExactly(DAY, DAY.plusDays(1));
        assertThat(restore().isLeft()).isTrue();
        story.waits(Duration.ofHours(1)).leasehold().run(story.now());
        assertThat(story.world().hypervisor().backups(MACHINE)).containsExactly(DAY.plusDays(1));
    }

    private void isRestored() {
        assertThat(story.happened("c1").last()).isEqualTo("BackupRestored");
        assertThat(story.machine("c1").get().content()).isEqualTo("of that day");
        story.waits(Duration.ofHours(1)).leasehold().run(story.now());
        assertThat(story.world().hypervisor().backups(MACHINE)).containsExactly(DAY.plusDays(1));
    }

    private Either<Refusal, Decided> restore() {
        return story.leasehold()
                .restoreServer()
                .handle(
                        new RestoreServer.Asked(
                                C1,
                                DAY,
                                Option.of(Level.HOST),
                                Option.of(Disruption.DOWNTIME),
                                Option.none(),
                                Story.OPERATOR),
                        story.now());
    }

    /** A server with a copy of its first day, on the morning of the second. */
    private Story story() {
        Wired.Wiring wiring =
                new Wired.Wiring().hypervisor(host -> interrupted(Host.class, host, "backUp", whileCopying));
        Store store = interrupted(Store.class, wiring.store(), "booked", onceLookedUp);
        Story begun =
                Story.begins(DAY.toString(), wiring.wire(store)).orders("c1").pays("c1");
        begun.world().hypervisor().write(MACHINE, "of that day");
        begun.until(DAY.plusDays(1).toString());
        begun.world().hypervisor().write(MACHINE, "later");
        return begun;
    }

    /** {@code real}, but that each call of {@code method} has the next of {@code meanwhile} happen before its answer. */
    private static <T> T interrupted(Class<T> type, T real, String method, Queue<Runnable> meanwhile) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            try {
                Object answer = called.invoke(real, args);
                if (called.getName().equals(method)) {
                    Option.of(meanwhile.poll()).forEach(Runnable::run);
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
