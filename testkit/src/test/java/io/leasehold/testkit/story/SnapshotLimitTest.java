package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.BAK_3;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import java.util.HashSet;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.StringGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * The limit on snapshots while several ask at once. Lincheck makes up who asks for what, lets them ask in several threads, and
 * compares the answers with those of a model that is asked by one after the other.
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
class SnapshotLimitTest {

    /** The snapshot that exists from the beginning. */
    private static final String KEPT = "a";

    @Test
    @Clause(BAK_3)
    void those_who_ask_at_once_are_answered_as_if_they_had_asked_one_after_the_other() {
        new StressOptions()
                .threads(3)
                .actorsBefore(0)
                .actorsPerThread(2)
                .actorsAfter(1)
                .iterations(4)
                .invocationsPerIteration(20)
                .minimizeFailedScenario(false)
                .sequentialSpecification(Model.class)
                .check(Asking.class);
    }

    /** Several ask, and nothing is carried out meanwhile. */
    @Param(name = "name", gen = StringGen.class, conf = "1:abcd")
    public static class Asking {

        final SnapshotsUnderRace server = new SnapshotsUnderRace(KEPT);

        @Operation
        public String take(@Param(name = "name") String name) {
            return server.asks(new TakeSnapshot(name));
        }

        @Operation
        public String delete(@Param(name = "name") String name) {
            return server.asks(new DeleteSnapshot(name));
        }

        @Validate
        public void limit() {
            server.hostAgreesInTheEnd();
            server.wasWithinTheLimitAtEveryStep();
        }
    }

    /** What is there or agreed, up to a limit; nothing leaves it while nothing is carried out. */
    public static class Model {

        private final Set<String> counted = new HashSet<>(Set.of(KEPT));
        private final Set<String> deletable = new HashSet<>(Set.of(KEPT));

        public String take(String name) {
            if (counted.contains(name)) {
                return "SnapshotExists";
            }
            if (counted.size() == SnapshotsUnderRace.LIMIT) {
                return "SnapshotLimitReached";
            }
            counted.add(name);
            return SnapshotsUnderRace.AGREED;
        }

        public String delete(String name) {
            return deletable.remove(name) ? SnapshotsUnderRace.AGREED : "NoSuchSnapshot";
        }
    }
}
