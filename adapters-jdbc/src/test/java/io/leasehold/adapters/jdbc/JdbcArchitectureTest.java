package io.leasehold.adapters.jdbc;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the adapter leans on: the ports, JDBC and Flyway; a scheduler and meters only where a host asked for them. */
class JdbcArchitectureTest {

    private static final String ADAPTER = "io.leasehold.adapters.jdbc";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ADAPTER);
    private static final JavaClasses CULPRITS = new ClassFileImporter().importClasses(Culprit.class);

    private static final ArchRule FEW_LIBRARIES = classes()
            .that()
            .resideInAPackage(ADAPTER)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ADAPTER,
                    "io.leasehold.ports..",
                    "io.leasehold.domain..",
                    "java..",
                    "javax.sql",
                    "org.flywaydb.core..",
                    "org.slf4j",
                    "io.vavr..",
                    "org.joda.money",
                    "org.jspecify.annotations");

    private static final ArchRule SCHEDULER_BESIDE = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTER + ".schedule")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    private static final ArchRule METERS_BESIDE = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTER + ".metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    /** Leases and attention are measured by the moments that the use cases are given, on every node alike. */
    private static final ArchRule NO_WALL_CLOCK = noClasses()
            .that()
            .resideInAPackage(ADAPTER)
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|systemUTC|systemDefaultZone")));

    @Test
    void the_store_depends_on_the_ports_jdbc_and_flyway_only() {
        assertHolds(FEW_LIBRARIES);
    }

    @Test
    void only_schedules_know_the_scheduler_and_only_metrics_the_meters() {
        assertHolds(SCHEDULER_BESIDE);
        assertHolds(METERS_BESIDE);
    }

    @Test
    void the_store_looks_at_no_wall_clock() {
        assertHolds(NO_WALL_CLOCK);
    }

    private static void assertHolds(ArchRule rule) {
        assertThat(ALL).hasSizeGreaterThan(20);
        rule.check(ALL);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    record Culprit(Scheduler scheduler, MeterRegistry meters) {

        static Instant now() {
            return Instant.now();
        }
    }
}
