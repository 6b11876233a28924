package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.domain.terms.SnapshotTerms;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.contract.Decided;
import io.leasehold.ports.operation.OperateServer;
import io.leasehold.testkit.Samples;
import io.vavr.control.Option;

/** A server of which {@link #LIMIT} snapshots may be kept, one of which exists, for several who ask at once. */
final class SnapshotsUnderRace {

    static final int LIMIT = 2;

    static final String AGREED = "agreed";

    private static final Terms TERMS = Terms.builder()
            .from(Samples.TERMS)
            .snapshots(new SnapshotTerms(LIMIT))
            .build();

    private final Story story = Story.begins(
                    "2026-01-31", new Wired.Wiring().terms(TERMS).wire())
            .orders("c1")
            .pays("c1");

    SnapshotsUnderRace(String existing) {
        asks(new TakeSnapshot(existing));
        carries();
    }

    /** {@link #AGREED}, or the name of what refused. */
    String asks(Operation operation) {
        return story.leasehold()
                .operateServer()
                .handle(
                        new OperateServer.Asked(
                                new ContractId("c1"),
                                operation,
                                Option.of(operation.disruption()),
                                Option.none(),
                                Story.ANNA),
                        story.now())
                .fold(refusal -> refusal.getClass().getSimpleName(), (Decided agreed) -> AGREED);
    }

    void carries() {
        story.carries();
    }

    /** There were never more snapshots than allowed, counting those that were being taken. */
    void wasWithinTheLimitAtEveryStep() {
        var history = story.history("c1");
        assertThat(Contract.replay(history)).isEqualTo(story.contract("c1"));
        for (int steps = 1; steps <= history.size(); steps++) {
            Contract then = Contract.replay(history.take(steps));
            assertThat(then.snapshots().all().size()
                            + then.underway(TakeSnapshot.class).size())
                    .isLessThanOrEqualTo(LIMIT);
        }
    }

    /** Once all is carried out, the host has the snapshots that the contract knows of. */
    void hostAgreesInTheEnd() {
        carries();
        assertThat(story.contract("c1").underway()).isEmpty();
        assertThat(story.world().hypervisor().snapshots(Samples.machine(new ContractId("c1"))))
                .containsExactlyInAnyOrderElementsOf(
                        story.contract("c1").snapshots().names());
    }
}
