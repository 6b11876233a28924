package io.leasehold.ports.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes of the library, read once for all tests that look at them. */
public final class Imported {

    /** Domain and ports, without their tests. */
    public static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leasehold.domain", "io.leasehold.ports");

    private Imported() {}

    /** All that can be made of {@code kind}: no interfaces. */
    public static List<Class<?>> of(Class<?> kind) {
        return LIBRARY.stream()
                .filter(it -> it.isAssignableTo(kind) && !it.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
