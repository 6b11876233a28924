package io.leasehold.scenario.file;

import io.leasehold.domain.protection.AskedRule;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** How steps that protect a server are written. What a rule or network means is for the clauses to say. */
final class ProtectFormat {

    private static final int LONG_TEXT = 200;
    private static final Format<String> WORD = Formats.maybeBlank(LONG_TEXT);
    private static final Format<List<AskedRule>> RULES = Lists.listOf(Fields.mapping(ProtectFormat::rule));
    private static final Format<List<String>> NETWORKS = Lists.listOf(WORD);

    private final Known known;

    ProtectFormat(Known known) {
        this.known = known;
    }

    /** The actions, by the keys they are written under. */
    Map<String, Format<Action>> actions() {
        return LinkedHashMap.of("firewall", Fields.mapping(this::firewall), "allow", Fields.mapping(this::allow));
    }

    private Option<Action> firewall(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<List<AskedRule>> rules = in.required("rules", RULES);
        return in.build(() -> (line, on) -> new FirewallStep(line, on, contract.get(), rules.get()));
    }

    private Option<Action> allow(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<List<String>> networks = in.required("networks", NETWORKS);
        return in.build(() -> (line, on) -> new AllowStep(line, on, contract.get(), networks.get()));
    }

    private static Option<AskedRule> rule(Fields in) {
        Field<String> direction = in.optional("direction", WORD, "in");
        Field<String> protocol = in.optional("protocol", WORD, "tcp");
        Field<Option<String>> ports = oneOf(in, "ports", "port");
        Field<Option<String>> remote = oneOf(in, "remote", "source", "from", "destination", "to");
        Field<String> action = in.optional("action", WORD, "accept");
        return in.build(() -> new AskedRule(direction.get(), protocol.get(), ports.get(), remote.get(), action.get()));
    }

    /** A field that goes by several names, of which at most one is given. */
    private static Field<Option<String>> oneOf(Fields in, String... names) {
        List<String> given = List.of(names).filter(in::has);
        if (given.size() > 1) {
            in.fault(given.get(1), "says the same as " + given.head());
        }
        List<Field<Option<String>>> fields = List.of(names).map(name -> in.optional(name, WORD));
        return fields.find(field -> field.value().forAll(Option::isDefined)).getOrElse(fields::head);
    }
}
