package io.leasehold.adapters.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How programs are run within a guest, as its agent is spoken to. */
class GuestTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PONG = "{\"return\":{}}";

    private final Deque<String> answers = new ArrayDeque<>();
    private final java.util.List<String> asked = new ArrayList<>();
    private final Guest guest = new Guest(new MachineId(new UUID(1, 1)), command -> {
        asked.add(command);
        return answers.remove();
    });

    @Test
    void a_program_is_run_with_its_arguments_as_they_are_and_waited_for() {
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":false}}");
        answers.add("{\"return\":{\"exited\":true,\"exitcode\":0,\"out-data\":\"" + base64("done\n") + "\"}}");
        assertThat(guest.run(SOON, "/bin/echo", List.of("a b", "\"; reboot"))).isEqualTo("done\n");
        assertThat(asked)
                .containsExactly(
                        "{\"execute\":\"guest-ping\"}",
                        "{\"execute\":\"guest-exec\",\"arguments\":{\"path\":\"/bin/echo\",\"capture-output\":true,"
                                + "\"arg\":[\"a b\",\"\\\"; reboot\"]}}",
                        "{\"execute\":\"guest-exec-status\",\"arguments\":{\"pid\":7}}",
                        "{\"execute\":\"guest-exec-status\",\"arguments\":{\"pid\":7}}");
    }

    @Test
    void an_agent_that_does_not_answer_yet_is_waited_for() {
        answers.add("not yet");
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":true,\"exitcode\":0}}");
        assertThat(guest.run(SOON, "/bin/true", List.empty())).isEmpty();
    }

    @Test
    void what_a_program_that_fails_said_is_told() {
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":true,\"exitcode\":3,\"err-data\":\"" + base64("no such thing") + "\"}}");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> guest.run(SOON, "/bin/false", List.empty()))
                .withMessageContaining("/bin/false")
                .withMessageContaining("no such thing");
    }

    @Test
    void a_program_that_a_signal_ended_has_failed() {
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":true,\"signal\":9}}");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> guest.run(SOON, "/bin/long", List.empty()));
    }

    @Test
    void a_program_that_does_not_end_in_time_has_failed() {
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":false}}");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> guest.run(Duration.ofNanos(-1), "/bin/long", List.empty()))
                .withMessageContaining("has not ended");
    }

    @Test
    void an_agent_that_speaks_in_tongues_is_not_believed() {
        answers.add("pid 7");
        assertThatExceptionOfType(HypervisorException.class)
                .isThrownBy(() -> guest.run(Duration.ZERO, "/bin/true", List.empty()));
    }

    @Test
    void the_script_of_a_host_is_told_all_that_is_to_be_there() {
        answers.add(PONG);
        answers.add("{\"return\":{\"pid\":7}}");
        answers.add("{\"return\":{\"exited\":true,\"exitcode\":0}}");
        new GuestScript("/bin/furnish", SOON)
                .furnish(guest, List.of(new ApplicationId("wordpress"), new ApplicationId("crm")));
        assertThat(asked.get(1)).contains("\"path\":\"/bin/furnish\"", "\"arg\":[\"wordpress\",\"crm\"]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
