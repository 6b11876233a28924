package io.leasehold.adapters.ftp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.machine.MachineId;
import io.leasehold.ports.transfer.SessionId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Sessions and downloads as JSON. */
final class SessionText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SessionText() {}

    static String of(Session session) {
        ObjectNode node = JSON.createObjectNode();
        node.put("contract", session.id().contract().value());
        node.put("occasion", session.id().occasion());
        node.put("machine", session.machine().toString());
        node.put("through", session.through().toString());
        node.put("opened", session.opened().toString());
        node.put("passwordHash", session.passwordHash());
        return node.toPrettyString() + "\n";
    }

    static String of(Download download) {
        ObjectNode node = JSON.createObjectNode();
        node.put("file", download.file());
        node.put("at", download.at().toString());
        return node.toPrettyString() + "\n";
    }

    static Session session(String user, String text) throws IOException {
        JsonNode node = read(text);
        try {
            return new Session(
                    new SessionId(new ContractId(text(node, "contract")), text(node, "occasion")),
                    user,
                    new MachineId(UUID.fromString(text(node, "machine"))),
                    text(node, "passwordHash"),
                    Instant.parse(text(node, "opened")),
                    LocalDate.parse(text(node, "through")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("the session " + user + " cannot be read", e);
        }
    }

    static Download download(String text) throws IOException {
        JsonNode node = read(text);
        try {
            return new Download(text(node, "file"), Instant.parse(text(node, "at")));
        } catch (DateTimeException e) {
            throw new IOException("a download cannot be read", e);
        }
    }

    private static JsonNode read(String text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // What Jackson says would repeat what it read.
            throw new IOException(
                    "what is stored is not JSON, at " + e.getLocation().getLineNr());
        }
    }

    private static String text(JsonNode node, String field) throws IOException {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new IOException("what is stored has no text \"" + field + "\"");
        }
        return value.textValue();
    }
}
