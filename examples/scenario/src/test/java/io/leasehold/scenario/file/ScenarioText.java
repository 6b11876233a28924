package io.leasehold.scenario.file;

import io.leasehold.ports.document.Faults;
import io.leasehold.ports.document.Syntax;
import io.vavr.control.Either;

/** Scenarios for tests, of which each test only writes the part it is about. */
final class ScenarioText {

    static final String HEAD = """
            name: t
            start: 2026-01-01
            until: 2026-12-31
            """;

    static final String CUSTOMERS = "customers: [{id: alice, email: alice@example.org, country: FR}]\n";

    static final String ORDER =
            "- {on: 2026-01-01, order: {contract: c1, customer: alice, solution: vps-s, system: debian-12, length: P1M,"
                    + " method: VISA}}\n";

    private ScenarioText() {}

    /** A scenario whose first step, on line 6, is an order of {@code c1}, followed by {@code steps} from line 7. */
    static String afterAnOrder(String... steps) {
        return HEAD + CUSTOMERS + "steps:\n" + ORDER + String.join("\n", steps) + "\n";
    }

    /** What is wrong with {@code yaml}, as a terminal shows it; empty if nothing is. */
    static String faultsOf(String yaml) {
        return ScenarioReader.read(yaml, Syntax.YAML).fold(faults -> faults.render("f"), scenario -> "");
    }

    static ScenarioFile read(String yaml) {
        Either<Faults, ScenarioFile> read = ScenarioReader.read(yaml, Syntax.YAML);
        return read.getOrElseThrow(faults -> new AssertionError(faults.render("f")));
    }
}
