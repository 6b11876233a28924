package io.leasehold.scenario.file;

import static io.leasehold.scenario.file.ScenarioText.CUSTOMERS;
import static io.leasehold.scenario.file.ScenarioText.HEAD;
import static io.leasehold.scenario.file.ScenarioText.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeScenarioTest {

    private static final int STEPS = 60_000;

    @TempDir
    Path directory;

    @Test
    void ten_mebibytes_of_steps_are_read_within_seconds() throws IOException {
        StringBuilder text = new StringBuilder(HEAD + CUSTOMERS + "steps:\n" + ORDER);
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int i = 1; i < STEPS; i++) {
            text.append("- {on: ")
                    .append(day.plusDays(i / 200L))
                    .append(", order: {contract: a-rather-long-contract-id-")
                    .append(i)
                    .append(", customer: alice, solution: vps-s, system: debian-12, length: P1M,"
                            + " method: MASTERCARD, consent: true}}\n");
        }
        Path file = Files.writeString(directory.resolve("large.yaml"), text);
        assertThat(Files.size(file)).isGreaterThan(9_000_000);
        long before = processorTime();
        ScenarioFile scenario = ScenarioReader.read(file).get();
        // Processor time, so that a busy machine does not fail the test.
        assertThat(processorTime() - before).isLessThan(Duration.ofSeconds(15).toNanos());
        assertThat(scenario.steps()).hasSize(STEPS);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
