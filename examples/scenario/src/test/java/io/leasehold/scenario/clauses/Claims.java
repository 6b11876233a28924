package io.leasehold.scenario.clauses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who claims which clause, read from the compiled classes of all modules. */
final class Claims {

    /**
     * One claim.
     *
     * @param source the file it is made in, from the root of the project
     * @param type the class
     * @param member the rule or test; empty if the whole class makes the claim
     */
    record Claim(ClauseId clause, String source, String type, String member) {}

    private static final Comparator<Claim> IN_ORDER =
            Comparator.comparing(Claim::source).thenComparing(Claim::type).thenComparing(Claim::member);

    private final Path root;
    private final String output;
    private final String sources;

    private Claims(Path root, String output, String sources) {
        this.root = root;
        this.output = output;
        this.sources = sources;
    }

    /** What the library's own code claims. */
    static List<Claim> ofRules(Path root) {
        return new Claims(root, "classes", "src/main/java").all();
    }

    /** What tests claim, the kits among them, which are tests that others run. */
    static List<Claim> ofTests(Path root) {
        return new Claims(root, "test-classes", "src/test/java").all();
    }

    private List<Claim> all() {
        return modules()
                .flatMap(module -> of(module).stream())
                .filter(claim -> sources.contains("test") || !claim.source().startsWith("testkit/"))
                .sorted(IN_ORDER)
                .toList();
    }

    private Stream<Path> modules() {
        try (Stream<Path> found = Files.find(root, 3, (path, file) -> path.endsWith("pom.xml"))) {
            return found
                    .map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("target").resolve(output)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the classes refer to is not looked at, only what they say of themselves. */
    private List<Claim> of(Path module) {
        Path compiled = module.resolve("target").resolve(output);
        JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(compiled);
        });
        return classes.stream().flatMap(type -> of(module, type)).toList();
    }

    private Stream<Claim> of(Path module, JavaClass type) {
        String source =
                root.relativize(module).resolve(sources).resolve(file(type)).toString();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        Stream<Claim> own = clauses(type).map(clause -> new Claim(clause, source, name, ""));
        Stream<Claim> ofMembers = Stream.<JavaMember>concat(type.getFields().stream(), type.getMethods().stream())
                .flatMap(member -> clauses(member).map(clause -> new Claim(clause, source, name, member.getName())));
        return Stream.concat(own, ofMembers);
    }

    private static String file(JavaClass type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return outermost.replace('.', '/') + ".java";
    }

    private static Stream<ClauseId> clauses(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(Clause.class.getName()).stream()
                .map(JavaAnnotation.class::cast)
                .flatMap(annotation ->
                        Stream.of((Object[]) annotation.get("value").get()))
                .map(value -> ClauseId.valueOf(((JavaEnumConstant) value).name()));
    }
}
