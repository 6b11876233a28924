package io.leasehold.ports.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Consumer;

/**
 * Lifts shapes of the past to the next one, step by step, until it is the one of today. When the shape of a kind changes,
 * its name in {@link Kinds} gets the next number and the step from the former shape is added here; nothing that is
 * stored is ever rewritten for it.
 */
final class Lifting {

    /** All there ever were, in the order in which they were added. */
    static final Lifting STEPS = new Lifting(List.of(
            new Step("terms/1", Lifting::withProtocols),
            new Step("contract/1", Lifting::withBreaches),
            new Step("contract/2", Lifting::withThePast),
            new Step("export-began/1", Lifting::withPayment),
            new Step("upgraded/1", upgraded -> upgraded.putNull("quote"))));

    private final Map<String, Step> steps;

    Lifting(List<Step> steps) {
        this.steps = steps.toMap(Step::from, step -> step);
    }

    /**
     * From one shape to the next one.
     *
     * @param from the name of the former shape
     * @param change what differs, but for the name; what is stored inside keeps the shape of its own day
     */
    record Step(String from, Consumer<ObjectNode> change) {

        /** The name of the next shape: the same word, and the next number. */
        String to() {
            int number = from.indexOf('/') + 1;
            return from.substring(0, number) + (Integer.parseInt(from.substring(number)) + 1);
        }
    }

    List<Step> steps() {
        return steps.values().toList();
    }

    /** Lifts {@code node} in place, wherever in it a shape of the past is: what is outside first, so that it is met as it was. */
    void lift(JsonNode node) {
        if (node instanceof ObjectNode object) {
            liftOne(object);
        }
        node.forEach(this::lift);
    }

    /** Before terms said by which protocols content is fetched, these were the ones. */
    private static void withProtocols(ObjectNode terms) {
        terms.withObject("/export").putArray("protocols").add("FTPS").add("SFTP");
    }

    /** Before breaches were counted, one that was open was the first for all that was known. */
    private static void withBreaches(ObjectNode contract) {
        ObjectNode holds = contract.withObject("/holds");
        holds.put("breaches", holds.path("breach").isObject() ? 1 : 0);
    }

    /** Before force majeure that was over was kept, nothing is known of it. */
    private static void withThePast(ObjectNode contract) {
        contract.withObject("/holds").putArray("rests");
        ObjectNode exports = contract.withObject("/exports");
        if (exports.path("opening").isInt()) {
            int number = exports.path("opening").intValue();
            exports.putObject("opening").put("number", number).putNull("paid");
        }
    }

    /** Before it was kept by which payment an export was paid, it is taken for one that cost nothing. */
    private static void withPayment(ObjectNode began) {
        JsonNode number = began.remove("number");
        began.putObject("export").putNull("paid").set("number", number);
    }

    private void liftOne(ObjectNode node) {
        steps.get(node.path(Kinds.PROPERTY).asText()).forEach(step -> {
            step.change().accept(node);
            node.put(Kinds.PROPERTY, step.to());
            liftOne(node);
        });
    }
}
