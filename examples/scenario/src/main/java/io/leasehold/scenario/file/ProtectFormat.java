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
        Field<List<AskedRule>> rules = in.required("rules", FirewallFormat.rules());
        return in.build(() -> (line, on) -> new FirewallStep(line, on, contract.get(), rules.get()));
    }

    private Option<Action> allow(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<List<String>> networks = in.required("networks", NETWORKS);
        return in.build(() -> (line, on) -> new AllowStep(line, on, contract.get(), networks.get()));
    }
}
