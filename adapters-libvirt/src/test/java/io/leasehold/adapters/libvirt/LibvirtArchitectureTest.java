package io.leasehold.adapters.libvirt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
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
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.libvirt.Connect;

/** What the adapter leans on, and what a host sees of it. */
class LibvirtArchitectureTest {

    private static final String ADAPTER = "io.leasehold.adapters.libvirt";

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
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "com.fasterxml.jackson..",
                    "org.libvirt..",
                    "org.slf4j",
                    "io.vavr..",
                    "org.jspecify.annotations");

    private static final ArchRule NATIVE_IN_ONE_PLACE = noClasses()
            .that()
            .doNotBelongToAnyOf(LibvirtDaemon.class, LibvirtConnection.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.libvirt..");

    private static final ArchRule NO_PROCESS = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class).or(assignableTo(Runtime.class)));

    @Test
    void the_adapter_depends_on_the_ports_and_on_libvirt_only() {
        assertHolds(FEW_LIBRARIES);
    }

    @Test
    void what_is_native_is_in_one_place() {
        assertHolds(NATIVE_IN_ONE_PLACE);
    }

    @Test
    void no_process_is_started_and_so_no_shell() {
        assertHolds(NO_PROCESS);
    }

    @Test
    void a_host_sees_the_way_in_and_little_more() {
        assertThat(ALL.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder(
                        "LibvirtHost",
                        "LibvirtHostBuilder",
                        "HostNode",
                        "DomainType",
                        "PacketFilter",
                        "Applications",
                        "Guest",
                        "GuestScript",
                        "Export");
    }

    private static void assertHolds(ArchRule rule) {
        assertThat(ALL).hasSizeGreaterThan(20);
        rule.check(ALL);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(CULPRITS));
    }

    /** Does all that is forbidden. */
    static final class Culprit {

        @Nullable
        Locations locations;

        Process shell(Connect connect) throws IOException {
            return new ProcessBuilder("sh", "-c", connect.toString()).start();
        }
    }
}
