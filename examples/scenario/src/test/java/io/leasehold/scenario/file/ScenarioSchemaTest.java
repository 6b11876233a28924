package io.leasehold.scenario.file;

import static io.leasehold.scenario.file.ScenarioText.afterAnOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.leasehold.ports.terms.ReferenceTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ScenarioSchema.text());

    @Test
    void the_schema_is_one() {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(com.networknt.schema.SchemaId.V202012));
        assertThat(ofSchemas.validate(ScenarioSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worked-example.yaml", "every-step.yaml", "small.json"})
    void the_examples_are_valid(String name) throws IOException {
        String text = new String(
                ScenarioSchemaTest.class
                        .getResourceAsStream("/scenarios/" + name)
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(text, name.endsWith(".json") ? InputFormat.JSON : InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {on: 2026-01-02}",
                "- {terminate: {contract: c1}}",
                "- {on: 2026-01-02, terminate: {contract: c1}, outage: {days: 1}}",
                "- {on: 2026-01-02, dance: {contract: c1}}",
                "- {on: 2026-01-02, terminate: {}}",
                "- {on: 2026-01-02, terminate: {contract: a b}}",
                "- {on: soon, terminate: {contract: c1}}",
                "- {on: 2026-01-02, renew: {contract: c1}}",
                "- {on: 2026-01-02, renew: {contract: c1, method: VISA, pay: none}}",
                "- {on: 2026-01-02, renew: {contract: c1, pay: none, length: p1m}}",
                "- {on: 2026-01-02, upgrade: {contract: c1, add: {vcpu: 1}}}",
                "- {on: 2026-01-02, upgrade: {contract: c1, add: {vcpus: 1.5}}}",
                "- {on: 2026-01-02, pay: {contract: c1, amount: -1}}",
                "- {on: 2026-01-02, pay: {contract: c1, amount: much}}",
                "- {on: 2026-01-02, fault: {part: disk, days: 1}}",
                "- {on: 2026-01-02, outage: {days: 0}}",
                "- {on: 2026-01-02, suspend: {contract: c1}}",
                "- {on: 2026-01-02, breach: {contract: c1, by: judge}}",
                "- {on: 2026-01-02, forceMajeure: {affects: [], cause: flood}}",
                "- {on: 2026-01-02, forceMajeureEnds: {affects: [c1], contract: c1}}",
                "- {on: 2026-01-02, endForForceMajeure: {contract: c1}}",
                "- {on: 2026-01-02, maintenance: {affects: [c1], from: soon, to: 2026-01-03, nature: disks}}",
                "terms: mine",
                "terms: {renewal: {grace: P3D}}",
                "terms: {extends: reference, renewal: {grace: P1M}}",
                "terms: {extends: reference, snapshots: {limit: 101}}",
                "terms: {extends: reference, snapshots: {limit: P2D}}",
                "terms: {extends: reference, snapshots: {}, quote: {}}",
                "terms: {extends: reference, backups: {kept: 7}}",
                "terms: {extends: reference, backups: {keptFor: COMPANY}}",
                "terms: {extends: reference, export: {days: P3D}}",
                "terms: {extends: reference, notice: {prices: P1M}}",
                "terms: {extends: reference, breach: {remedy: 7}}",
                "terms: {extends: reference, forceMajeure: {updates: 7}}",
                "terms: {extends: reference, forceMajeure: {endableAfter: 30}}",
                "terms: {extends: reference, security: {emptyAllowList: ALL}}",
                "terms: {extends: reference, applications: {}}",
                "catalog: {systems: [debian-12]}",
                "surprise: 1"
            })
    void what_the_reader_refuses_the_schema_refuses(String addition) {
        String text = afterAnOrder(addition);
        assertThat(ScenarioText.faultsOf(text)).isNotEmpty();
        Set<ValidationMessage> messages = SCHEMA.validate(text, InputFormat.YAML);
        assertThat(messages).isNotEmpty();
    }

    @Test
    void the_reference_terms_in_full_are_valid_and_none_of_their_sections_may_lack_a_setting() {
        String terms = "terms:\n" + ReferenceTerms.text().indent(2);
        assertThat(SCHEMA.validate(afterAnOrder(terms), InputFormat.YAML)).isEmpty();
        assertThat(ScenarioText.faultsOf(afterAnOrder(terms))).isEmpty();
        for (String line : List.of("open: P3D", "grace: P15D", "kept: P7D", "keptFor:", "updates:", "endableAfter:")) {
            String lacking = afterAnOrder(terms.replaceFirst("(?m)^    " + line + ".*$", ""));
            assertThat(SCHEMA.validate(lacking, InputFormat.YAML)).as(line).isNotEmpty();
            assertThat(ScenarioText.faultsOf(lacking)).as(line).isNotEmpty();
        }
    }

    @Test
    void a_plain_scenario_is_valid() {
        assertThat(SCHEMA.validate(afterAnOrder(), InputFormat.YAML)).isEmpty();
    }
}
