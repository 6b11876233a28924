package io.leasehold.ports.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.leasehold.ports.Leasehold;
import io.leasehold.ports.courier.Courier;
import io.leasehold.ports.order.OrderServer;
import io.leasehold.ports.payment.PayRequest;
import io.leasehold.ports.renewal.RenewContract;
import io.leasehold.ports.sweep.Sweep;
import io.leasehold.ports.upgrade.UpgradeServer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** The arrows of the architecture, and what use cases must not reach for. Each rule is shown to catch somebody. */
class PortsArchitectureTest {

    private static final JavaClasses PORTS = Imported.LIBRARY.that(resideInAPackage("io.leasehold.ports.."));
    private static final JavaClasses CULPRITS = new ClassFileImporter().importClasses(Culprit.class);

    private static final ArchRule ONLY_THE_DOMAIN_AND_FEW_LIBRARIES = classes()
            .that()
            .resideInAPackage("io.leasehold.ports..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.leasehold.ports..",
                    "io.leasehold.domain..",
                    "java..",
                    "org.slf4j",
                    "com.fasterxml.jackson..",
                    "org.yaml.snakeyaml..",
                    "org.apache.commons.validator..",
                    "org.apache.commons.numbers.fraction",
                    "io.vavr..",
                    "org.joda.money..",
                    "org.jspecify.annotations");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC|systemDefaultZone")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static final ArchRule NO_CHANCE = noClasses()
            .should()
            .callMethodWhere(target(name("randomUUID")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class);

    private static final ArchRule NO_THREAD = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..");

    private static final ArchRule YAML_IN_DOCUMENTS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("io.leasehold.ports.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml.snakeyaml..");

    @Test
    void ports_depend_on_the_domain_and_few_libraries_only() {
        ONLY_THE_DOMAIN_AND_FEW_LIBRARIES.check(PORTS);
        assertCatches(ONLY_THE_DOMAIN_AND_FEW_LIBRARIES);
    }

    @Test
    void nobody_looks_at_a_clock() {
        NO_CLOCK.check(PORTS);
        assertCatches(NO_CLOCK);
    }

    @Test
    void nothing_is_left_to_chance() {
        NO_CHANCE.check(PORTS);
        assertCatches(NO_CHANCE);
    }

    @Test
    void nobody_starts_a_thread() {
        NO_THREAD.check(PORTS);
        assertCatches(NO_THREAD);
    }

    @Test
    void only_documents_know_that_there_is_yaml() {
        YAML_IN_DOCUMENTS_ONLY.check(PORTS);
        assertCatches(YAML_IN_DOCUMENTS_ONLY);
    }

    @Test
    void use_cases_are_final() {
        List<Class<?>> useCases = Stream.of(Leasehold.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.getPackageName().startsWith("io.leasehold.ports."))
                .toList();
        assertThat(useCases)
                .contains(OrderServer.class, RenewContract.class, UpgradeServer.class, PayRequest.class)
                .hasSizeGreaterThan(6)
                .allMatch(type -> Modifier.isFinal(type.getModifiers()));
        assertThat(Stream.of(Sweep.class, Courier.class, Leasehold.class))
                .allMatch(type -> Modifier.isFinal(type.getModifiers()));
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("io.leasehold.ports.(*)..").should().beFreeOfCycles().check(PORTS);
        assertThat(PORTS.stream()
                        .filter(it -> it.getPackageName().startsWith("io.leasehold.ports."))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    private static void assertCatches(ArchRule rule) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    static final class Culprit {

        private final Thread thread = new Thread(() -> {});

        Instant now() {
            return Instant.now();
        }

        UUID chance() {
            return UUID.randomUUID();
        }

        void libraries() {
            assertThat(thread).isNotNull();
            assertThat(new LoaderOptions()).isNotNull();
        }
    }
}
