package io.leasehold.adapters.libvirt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.machine.HypervisorException;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** A machine that runs, from within: by the agent of QEMU, which its image must bring along. */
public final class Guest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MachineId machine;
    private final UnaryOperator<String> agent;

    Guest(MachineId machine, UnaryOperator<String> agent) {
        this.machine = machine;
        this.agent = agent;
    }

    /** Which one it is. */
    public MachineId machine() {
        return machine;
    }

    /**
     * Runs a program on the machine, without a shell, and waits for its end. A machine that still boots is waited for.
     *
     * @param most how long all that may take; the program is not ended after that
     * @return what it wrote to its standard output
     * @throws HypervisorException if the agent does not answer, or the program ends with another code than 0 or not in time
     */
    public String run(Duration most, String program, List<String> arguments) {
        ObjectNode call = JSON.createObjectNode();
        call.put("execute", "guest-exec");
        ObjectNode said = call.putObject("arguments");
        said.put("path", program).put("capture-output", true);
        ArrayNode list = said.putArray("arg");
        arguments.forEach(list::add);
        long begun = System.nanoTime();
        Pause.retrying(most, () -> ask(JSON.createObjectNode().put("execute", "guest-ping")));
        int pid = ask(call).path("pid").intValue();
        JsonNode ended = status(pid);
        while (!ended.path("exited").booleanValue()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                throw failed(program, "has not ended after " + most);
            }
            Pause.aMoment();
            ended = status(pid);
        }
        if (ended.path("exitcode").asInt(-1) != 0) {
            throw failed(program, "failed: " + text(ended, "err-data") + text(ended, "out-data"));
        }
        return text(ended, "out-data");
    }

    private JsonNode status(int pid) {
        ObjectNode call = JSON.createObjectNode();
        call.put("execute", "guest-exec-status");
        call.putObject("arguments").put("pid", pid);
        return ask(call);
    }

    private JsonNode ask(ObjectNode call) {
        String answer = agent.apply(call.toString());
        try {
            return JSON.readTree(answer).path("return");
        } catch (IOException e) {
            throw new HypervisorException("the agent in machine " + machine + " does not speak JSON", e);
        }
    }

    private HypervisorException failed(String program, String how) {
        return new HypervisorException(program + " on machine " + machine + " " + how.strip());
    }

    private static String text(JsonNode ended, String field) {
        return new String(Base64.getDecoder().decode(ended.path(field).asText("")), StandardCharsets.UTF_8);
    }
}
