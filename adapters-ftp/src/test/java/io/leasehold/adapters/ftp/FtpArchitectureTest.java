package io.leasehold.adapters.ftp;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the adapter leans on, and what a host sees of it. */
class FtpArchitectureTest {

    private static final String ADAPTER = "io.leasehold.adapters.ftp";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ADAPTER);
    private static final JavaClasses CULPRITS = new ClassFileImporter().importClasses(Culprit.class);

    private static final ArchRule FEW_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ADAPTER,
                    "io.leasehold.ports..",
                    "io.leasehold.domain..",
                    "java..",
                    "javax.net.ssl",
                    "com.fasterxml.jackson..",
                    "org.apache.ftpserver..",
                    "org.apache.mina..",
                    "org.apache.sshd..",
                    "org.springframework.security.crypto..",
                    "org.slf4j",
                    "io.vavr..",
                    "org.jspecify.annotations");

    /** When a session is over is said by the host's clock. */
    private static final ArchRule NO_WALL_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|systemUTC|systemDefaultZone")));

    @Test
    void the_adapter_depends_on_the_ports_and_on_its_servers_only() {
        assertHolds(FEW_LIBRARIES);
    }

    @Test
    void the_adapter_looks_at_no_wall_clock() {
        assertHolds(NO_WALL_CLOCK);
    }

    @Test
    void a_host_sees_the_way_in_and_little_more() {
        assertThat(ALL.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Transfers",
                        "TransfersBuilder",
                        "ContentSource",
                        "MachineDescription",
                        "TransferSession",
                        "Download");
    }

    private static void assertHolds(ArchRule rule) {
        assertThat(ALL).hasSizeGreaterThan(20);
        rule.check(ALL);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    static final class Culprit {

        @Nullable
        Locations locations() {
            return null;
        }

        Instant now() {
            return Instant.now();
        }
    }
}
