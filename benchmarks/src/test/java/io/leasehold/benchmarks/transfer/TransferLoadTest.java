package io.leasehold.benchmarks.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a file is fetched by each program and measured at all, a small one; how fast is nobody's business here. */
class TransferLoadTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void a_file_is_fetched_by_each_program_from_the_adapter_alone() throws Exception {
        List.of("curl", "lftp", "sftp", "openssl").forEach(TransferLoadTest::need);
        Path json = directory.resolve("figures.json");

        assertThat(transfer("--megabytes", "1", "--rounds", "1", "--alone", "--json", json.toString()))
                .as(err::toString)
                .isZero();

        assertThat(Files.readString(json))
                .isEqualTo(out.toString())
                .startsWith("{\n  \"curl_mb_per_s\": ")
                .contains("\"lftp_mb_per_s\": ", "\"sftp_mb_per_s\": ", "\"megabytes\": 1")
                .doesNotContain("theirs");
    }

    @Test
    void nobody_fetches_nothing() {
        assertThat(transfer("--megabytes", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--megabytes and --rounds must be at least 1");
    }

    /** Skips the test, and says so, where a program is missing; fails it where nothing may be skipped. */
    private static void need(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there && "1".equals(System.getenv("LEASEHOLD_REQUIRE_ALL"))) {
            fail(program + " is not installed, and nothing may be skipped");
        }
        assumeTrue(there, program + " is not installed");
    }

    private int transfer(String... options) {
        return TransferLoad.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }
}
