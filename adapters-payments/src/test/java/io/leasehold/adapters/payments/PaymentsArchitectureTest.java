package io.leasehold.adapters.payments;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.JsonSchema;
import com.stripe.StripeClient;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the adapter leans on: the ports, the client of Stripe, and what Java has. */
class PaymentsArchitectureTest {

    private static final String ADAPTER = "io.leasehold.adapters.payments";

    /** Without what they refer to: of that only the names matter, and there is a lot of it. */
    private static final JavaClasses ALL = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ADAPTER);
    });

    private static final JavaClasses CULPRITS = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importClasses(Culprit.class);
    });

    private static final ArchRule FEW_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ADAPTER,
                    "io.leasehold.ports..",
                    "io.leasehold.domain..",
                    "java..",
                    "javax.crypto..",
                    "com.stripe..",
                    "com.fasterxml.jackson..",
                    "org.joda.money..",
                    "org.slf4j",
                    "io.vavr..",
                    "org.jspecify.annotations");

    private static final ArchRule ONE_PLACE_FOR_THE_CLIENT = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Stripe(Calls|Builder)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    /** Keys are derived from what is kept and windows are measured by moments that are given. */
    private static final ArchRule NEITHER_CLOCK_NOR_CHANCE = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC|randomUUID")));

    @Test
    void the_adapter_depends_on_the_ports_and_the_client_only() {
        assertHolds(FEW_LIBRARIES);
        assertHolds(ONE_PLACE_FOR_THE_CLIENT);
    }

    @Test
    void the_adapter_looks_at_no_clock_and_leaves_no_key_to_chance() {
        assertHolds(NEITHER_CLOCK_NOR_CHANCE);
    }

    private static void assertHolds(ArchRule rule) {
        assertThat(ALL).hasSizeGreaterThan(8);
        rule.check(ALL);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    static final class Culprit {

        private @Nullable JsonSchema schema;
        private @Nullable StripeClient client;

        String now() {
            return Instant.now() + UUID.randomUUID().toString() + schema + client;
        }
    }
}
