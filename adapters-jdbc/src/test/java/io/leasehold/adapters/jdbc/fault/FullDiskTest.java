package io.leasehold.adapters.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The disk of the database fills up again and again. What is refused is refused whole, and goes on when there is space. */
@Timeout(600)
@ExtendWith(Quiet.class)
class FullDiskTest {

    private static final Script SCRIPT = Script.of(10, 6);
    private static final int MEGABYTES = 200;

    @Test
    void what_finds_no_space_changes_nothing_and_is_done_when_there_is_space_again() {
        try (SmallDisk disk = SmallDisk.mounted(MEGABYTES);
                Cluster cluster = new Cluster(disk.directory(), Cluster.DURABLE);
                World calm = World.fresh("roomy");
                World world = World.on(cluster, "full_disk")) {
            new Life(SCRIPT).lives(List.of(calm.node()));
            Filling filling = new Filling(disk, cluster, world);
            new Life(SCRIPT).lives(List.of(filling));
            Outcome outcome = world.outcome().isSound().isSettled(SCRIPT.last()).isOver(world.player());
            assertThat(outcome.differences(calm.outcome().lines())).isEmpty();
            assertThat(filling.refusals).isGreaterThan(8);
        }
    }

    /** Fills the disk every so often, until a step was refused twice. */
    private static final class Filling implements Node {

        private static final int APART = 5;

        private final SmallDisk disk;
        private final Cluster cluster;
        private final World world;
        private int steps;
        private int refusals;
        private boolean isFull;

        Filling(SmallDisk disk, Cluster cluster, World world) {
            this.disk = disk;
            this.cluster = cluster;
            this.world = world;
        }

        @Override
        public boolean takes(Step step, Instant at) {
            steps++;
            if (steps % APART == 0) {
                disk.fill();
                isFull = true;
            }
            boolean taken = world.node().takes(step, at);
            if (!taken) {
                assertThat(isFull).as("refused while there is space").isTrue();
                refusals++;
                if (cluster.isUp()) {
                    world.outcome().isSound();
                }
                if (refusals % 2 == 0) {
                    disk.empty();
                    isFull = false;
                }
                goesOn();
            }
            return taken;
        }

        /** A database that finds no space for its log stops, and is started again when there is some. */
        private void goesOn() {
            if (!cluster.isUp()) {
                disk.empty();
                isFull = false;
                cluster.dies();
                cluster.comesBack();
            }
        }
    }
}
