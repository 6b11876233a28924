package io.leasehold.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a load runs at all, on very little; how fast is nobody's business here. */
class LoadTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void a_whole_life_is_measured_and_written() throws Exception {
        Path json = directory.resolve("figures.json");

        assertThat(load("--contracts", "50", "--threads", "2", "--json", json.toString()))
                .as(err::toString)
                .isZero();

        assertThat(Files.readString(json))
                .isEqualTo(out.toString())
                .startsWith("{\n  \"orders_per_s\": ")
                .contains("\"renewals_per_s\": ", "\"upgrades_per_s\": ", "\"sweep_per_s\": ", "\"outbox_per_s\": ")
                .contains("\"bare_renewals_per_s\": ", "\"bare_sweep_per_s\": ", "\"peak_heap_mb\": ")
                .contains("\"writing_transactions_per_renewal\": 2,", "\"bare_writing_transactions_per_renewal\": 2,");
        assertThat(figure("statements_per_renewal")).isLessThanOrEqualTo(8);
        assertThat(figure("transactions_per_renewal")).isLessThanOrEqualTo(2);
        assertThat(err.toString()).contains("fsync on, synchronous_commit on, full_page_writes on");
    }

    @Test
    void a_sweep_is_measured_alone_among_contracts_that_are_copied() {
        assertThat(load("--only", "sweep", "--contracts", "60", "--due", "10", "--threads", "2"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString()).contains("\"sweep_per_s\": ", "\"due\": 10", "\"contracts\": 60");
    }

    @Test
    void more_due_than_there_are_is_refused() {
        assertThat(load("--only", "sweep", "--contracts", "60", "--due", "61")).isEqualTo(2);

        assertThat(err.toString()).contains("--due cannot be 61: there are 60 contracts");
    }

    private double figure(String name) {
        Matcher figure = Pattern.compile("\"" + name + "\": ([0-9.]+)").matcher(out.toString());
        assertThat(figure.find()).as(name).isTrue();
        return Double.parseDouble(figure.group(1));
    }

    private int load(String... options) {
        return Load.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }
}
