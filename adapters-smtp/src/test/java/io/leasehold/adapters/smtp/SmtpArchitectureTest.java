package io.leasehold.adapters.smtp;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the adapter leans on: the ports, the mail library and the templates; and letters know nothing of SMTP. */
class SmtpArchitectureTest {

    private static final String ADAPTER = "io.leasehold.adapters.smtp";
    private static final String LETTERS = ADAPTER + ".letter..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ADAPTER);
    private static final JavaClasses CULPRITS = new ClassFileImporter().importClasses(Culprit.class);

    private static final ArchRule FEW_LIBRARIES = classes()
            .that()
            .resideInAPackage(ADAPTER + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ADAPTER + "..",
                    "io.leasehold.ports..",
                    "io.leasehold.domain..",
                    "java..",
                    "javax.net..",
                    "jakarta.mail..",
                    "org.eclipse.angus.mail.smtp",
                    "gg.jte..",
                    "org.joda.money",
                    "org.slf4j",
                    "io.vavr..",
                    "org.jspecify.annotations");

    private static final ArchRule LETTERS_APART = noClasses()
            .that()
            .resideInAPackage(LETTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTER, "org.eclipse.angus..");

    /** What is dated is dated by the clock that a host gives. */
    private static final ArchRule NO_WALL_CLOCK = noClasses()
            .that()
            .resideInAPackage(ADAPTER + "..")
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|systemUTC|systemDefaultZone")));

    @Test
    void the_adapter_depends_on_the_ports_the_mail_library_and_templates_only() {
        assertHolds(FEW_LIBRARIES);
    }

    @Test
    void letters_know_nothing_of_how_they_travel() {
        assertThat(ALL.that(resideInAPackage(LETTERS))).hasSizeGreaterThan(50);
        LETTERS_APART.check(ALL);
    }

    @Test
    void the_adapter_looks_at_no_wall_clock() {
        assertHolds(NO_WALL_CLOCK);
    }

    private static void assertHolds(ArchRule rule) {
        assertThat(ALL).hasSizeGreaterThan(20);
        rule.check(ALL);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    static final class Culprit {

        Instant now(ArchRule rule) {
            rule.getDescription();
            return Instant.now();
        }
    }
}
