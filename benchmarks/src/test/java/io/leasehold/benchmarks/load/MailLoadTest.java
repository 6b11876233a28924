package io.leasehold.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That mails are sent and counted at all, a few; how fast is nobody's business here. */
class MailLoadTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void mails_are_measured_beside_the_mail_library_alone() throws Exception {
        Path json = directory.resolve("figures.json");

        assertThat(mail("--mails", "5", "--threads", "2", "--json", json.toString()))
                .as(err::toString)
                .isZero();

        assertThat(Files.readString(json))
                .isEqualTo(out.toString())
                .startsWith("{\n  \"mails_per_s\": ")
                .contains("\"bare_mails_per_s\": ", "\"mails\": 5", "\"threads\": 2");
    }

    @Test
    void nobody_sends_nothing() {
        assertThat(mail("--threads", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--mails and --threads must be at least 1");
    }

    private int mail(String... options) {
        return MailLoad.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }
}
