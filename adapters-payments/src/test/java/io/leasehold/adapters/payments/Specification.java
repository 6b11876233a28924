package io.leasehold.adapters.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import io.leasehold.testkit.payment.Exchange;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A description in OpenAPI 3.0, read strictly: what it does not name is a fault. */
final class Specification {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(OpenApi30.getInstance())
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .build();
    private static final SchemaValidatorsConfig LOOSE =
            SchemaValidatorsConfig.builder().typeLoose(true).build();

    private final JsonNode root;
    private Map<String, JsonSchema> compiled = HashMap.empty();

    Specification(JsonNode root) {
        this.root = strict(root, root);
    }

    /** What describes an exchange, if anything here does. */
    Option<Operation> operation(Exchange exchange) {
        return List.ofAll(root.path("paths").properties())
                .sortBy(path -> path.getKey().contains("{"))
                .find(path -> Pattern.matches(path.getKey().replaceAll("\\{[a-z_]+}", "[^/]+"), exchange.path()))
                .filter(path -> path.getValue().has(exchange.method().toLowerCase(java.util.Locale.ROOT)))
                .map(path -> new Operation(
                        path.getKey(), path.getValue().get(exchange.method().toLowerCase(java.util.Locale.ROOT))));
    }

    /** What is wrong with something that is said beside all calls, by the name of what describes it. */
    List<String> faults(String schema, JsonNode value) {
        ObjectNode named = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        return validate(named, value).map(fault -> fault + " in " + value);
    }

    /** A call, and what may be answered. */
    final class Operation {

        private final String path;
        private final JsonNode description;

        Operation(String path, JsonNode description) {
            this.path = path;
            this.description = description;
        }

        List<String> faults(Exchange exchange) {
            return query(exchange.query())
                    .appendAll(request(exchange))
                    .appendAll(exchange.status() == 0 ? List.empty() : answer(exchange))
                    .map(fault -> exchange.method() + " " + path + ": " + fault);
        }

        private List<String> query(String query) {
            List<String> known = List.ofAll(description.path("parameters"))
                    .map(parameter -> parameter.path("name").asText());
            return List.of(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split("[=\\[%]")[0])
                    .filter(name -> !known.contains(name))
                    .map(name -> "no parameter is called " + name);
        }

        private List<String> request(Exchange exchange) {
            JsonNode content = description.path("requestBody").path("content");
            if (content.has("application/x-www-form-urlencoded")) {
                return validate(
                        content.path("application/x-www-form-urlencoded").path("schema"), form(exchange.request()));
            }
            return content.has("application/json")
                    ? validate(content.path("application/json").path("schema"), read(exchange.request()))
                    : List.empty();
        }

        private List<String> answer(Exchange exchange) {
            JsonNode answers = description.path("responses");
            JsonNode named = answers.path(String.valueOf(exchange.status()));
            JsonNode described = named.isMissingNode() ? answers.path("default") : named;
            JsonNode schema = described.path("content").path("application/json").path("schema");
            return schema.isMissingNode()
                    ? List.empty()
                    : validate(schema, read(exchange.answer()))
                            .map(fault -> exchange.status() + " " + fault + " in " + exchange.answer());
        }
    }

    private List<String> validate(JsonNode schema, JsonNode value) {
        JsonSchema ready = compiled.get(schema.toString()).getOrElse(() -> compile(schema));
        return List.ofAll(ready.validate(value)).map(Object::toString);
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", root.path("components"));
        whole.putArray("allOf").add(schema);
        JsonSchema ready = FACTORY.getSchema(whole, LOOSE);
        compiled = compiled.put(schema.toString(), ready);
        return ready;
    }

    /** Parts that make one object together become one, and objects have no other fields than those that are named. */
    private static JsonNode strict(JsonNode node, JsonNode root) {
        if (node.isArray()) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(strict(element, root)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        whole(node, root).properties().forEach(field -> object.set(field.getKey(), strict(field.getValue(), root)));
        boolean describesAnObject = object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("anyOf")
                && !object.has("oneOf");
        return describesAnObject ? object.put("additionalProperties", false) : object;
    }

    /** A description without its {@code allOf}: what each part says, in one. */
    private static JsonNode whole(JsonNode node, JsonNode root) {
        if (!node.path("allOf").isArray()) {
            return node;
        }
        ObjectNode whole = node.deepCopy();
        whole.remove("allOf");
        for (JsonNode part : node.path("allOf")) {
            JsonNode meant =
                    part.has("$ref") ? root.at(part.path("$ref").asText().substring(1)) : part;
            whole(meant, root).properties().forEach(field -> {
                JsonNode known = whole.path(field.getKey());
                if (field.getKey().equals("properties") && known.isObject()) {
                    ((ObjectNode) known).setAll((ObjectNode) field.getValue());
                } else if (field.getKey().equals("required") && known.isArray()) {
                    ((ArrayNode) known).addAll((ArrayNode) field.getValue());
                } else {
                    whole.set(field.getKey(), field.getValue().deepCopy());
                }
            });
        }
        return whole;
    }

    /** A form with its brackets, as the object it stands for. */
    static JsonNode form(String form) {
        ObjectNode object = JSON.createObjectNode();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String name = decoded(pair.substring(0, pair.indexOf('=')));
                put(
                        object,
                        List.of(name.replace("]", "").split("\\[", -1)),
                        decoded(pair.substring(pair.indexOf('=') + 1)));
            }
        }
        return arrays(object);
    }

    private static void put(ObjectNode object, List<String> path, String value) {
        if (path.size() == 1) {
            object.put(path.head(), value);
        } else {
            JsonNode inner = object.path(path.head());
            put(inner.isObject() ? (ObjectNode) inner : object.putObject(path.head()), path.tail(), value);
        }
    }

    /** Objects whose fields are numbers are arrays. */
    private static JsonNode arrays(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        boolean isArray = !node.isEmpty()
                && List.ofAll(node.properties()).forAll(field -> field.getKey().matches("[0-9]+"));
        if (isArray) {
            ArrayNode array = JSON.createArrayNode();
            node.forEach(element -> array.add(arrays(element)));
            return array;
        }
        ObjectNode object = JSON.createObjectNode();
        node.properties().forEach(field -> object.set(field.getKey(), arrays(field.getValue())));
        return object;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
