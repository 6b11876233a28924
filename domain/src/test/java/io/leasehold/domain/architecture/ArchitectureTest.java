package io.leasehold.domain.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.clause.Rule;
import io.leasehold.domain.contract.Command;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Duty;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.contract.Purchase;
import io.leasehold.domain.order.PlaceOrder;
import io.leasehold.domain.passing.PassTime;
import io.leasehold.domain.upgrade.Settlement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the domain may know of, and how it is made; each rule about packages that exist. */
class ArchitectureTest {

    private static final String ROOT = "io.leasehold.domain";
    private static final String[] VALUES = {
        "money", "period", "catalogue", "terms", "machine", "customer", "clause", "quote", "hold"
    };

    /** All classes that come from where the contract comes from, so no tests. */
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .importUrl(Contract.class.getProtectionDomain().getCodeSource().getLocation());

    private static final DescribedPredicate<JavaClass> GENERATED =
            DescribedPredicate.describe("generated", it -> it.getName().contains(".Immutable"));

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(false).check(DOMAIN);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "money",
                "period",
                "catalogue",
                "terms",
                "machine",
                "customer",
                "clause",
                "quote",
                "contract",
                "order",
                "payment",
                "invoice",
                "renewal",
                "reminder",
                "ending",
                "passing",
                "upgrade",
                "operation",
                "notice",
                "hold",
                "suspension",
                "breach",
                "forcemajeure",
                "maintenance",
                "termination",
                "application",
                "installation",
                "export",
                "prices",
                "snapshot",
                "protection",
                "backup",
                "value"
            })
    void each_named_package_has_classes(String name) {
        assertThat(DOMAIN.that(resideInAnyPackage(packages(name))).stream()
                        .filter(it -> !it.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }

    @Test
    void it_depends_on_the_language_and_four_libraries() {
        holds(classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "..",
                        "java.lang..",
                        "java.io",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "io.vavr..",
                        "org.joda.money..",
                        "org.apache.commons.numbers..",
                        "inet.ipaddr..",
                        "org.jspecify..",
                        "org.immutables..")));
    }

    @Test
    void it_reads_no_clock() {
        DescribedPredicate<JavaClass> time = resideInAnyPackage("java.time..");
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .callMethodWhere(target(owner(time)).and(target(name("now")))));
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .callMethodWhere(target(owner(name("java.lang.System")))
                        .and(target(DescribedPredicate.describe(
                                "a clock",
                                it -> it.getName().equals("currentTimeMillis")
                                        || it.getName().equals("nanoTime"))))));
    }

    @Test
    void it_has_no_chance_and_no_threads() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.util.random..")));
        for (String banned :
                List.of("java.util.Random", "java.security.SecureRandom", "java.lang.Thread", "java.util.Timer")) {
            holds(noClasses()
                    .that()
                    .resideInAPackage(ROOT + "..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(banned));
        }
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .callMethodWhere(target(owner(name("java.util.UUID"))).and(target(name("randomUUID")))));
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .callMethodWhere(target(owner(name("java.lang.Math"))).and(target(name("random")))));
    }

    @Test
    void nothing_is_kept_in_the_order_of_its_hash() {
        for (String banned : List.of(
                "java.util.HashMap",
                "java.util.HashSet",
                "java.util.IdentityHashMap",
                "io.vavr.collection.HashMap",
                "io.vavr.collection.HashSet",
                "io.vavr.collection.HashMultimap")) {
            holds(noClasses()
                    .that()
                    .resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(GENERATED))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(banned));
        }
    }

    @Test
    void values_do_not_know_the_contract_or_its_rules() {
        holds(classes()
                .that()
                .resideInAnyPackage(packages(VALUES))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages(VALUES))
                        .or(resideInAnyPackage(packages("value")))
                        .or(DescribedPredicate.not(resideInAnyPackage(ROOT + "..")))));
    }

    @Test
    void the_contract_does_not_know_its_rules() {
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT + ".contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(
                        "order",
                        "payment",
                        "renewal",
                        "reminder",
                        "ending",
                        "passing",
                        "upgrade",
                        "invoice",
                        "notice",
                        "suspension",
                        "breach",
                        "forcemajeure",
                        "maintenance",
                        "termination",
                        "operation",
                        "snapshot",
                        "protection",
                        "backup",
                        "application",
                        "installation",
                        "export",
                        "prices")));
    }

    @Test
    void packages_are_free_of_cycles() {
        ArchRule rule = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
        holds(rule);
    }

    @Test
    void what_is_stored_or_asked_is_a_record() {
        for (Class<?> kind :
                List.of(Event.class, Command.class, Refusal.class, Purchase.class, Effect.class, Phase.class)) {
            holds(classes()
                    .that()
                    .areAssignableTo(kind)
                    .and()
                    .areNotInterfaces()
                    .should(beRecords()));
        }
        assertThat(Settlement.class.isRecord()).isTrue();
    }

    private static ArchCondition<JavaClass> beRecords() {
        return new ArchCondition<>("be records") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, item.isRecord(), item.getName() + " is no record"));
            }
        };
    }

    @Test
    void only_a_contract_a_customer_an_order_and_terms_are_generated_values() {
        Set<String> generated = DOMAIN.stream()
                .filter(GENERATED)
                .filter(it -> it.getEnclosingClass().isEmpty())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(generated)
                .containsExactly("ImmutableContract", "ImmutableCustomer", "ImmutablePlaceOrder", "ImmutableTerms");
        assertThat(Command.class.isAssignableFrom(PlaceOrder.class)).isFalse();
        assertThat(Contract.class.getSuperclass()).isEqualTo(Object.class);
    }

    @Test
    void every_refusal_has_a_clause_and_a_name_of_its_own() throws ReflectiveOperationException {
        Set<String> codes = new TreeSet<>();
        for (JavaClass found : DOMAIN) {
            if (found.isAssignableTo(Refusal.class) && !found.isInterface()) {
                Refusal refusal = (Refusal) empty(found.reflect());
                assertThat(refusal.clause()).as(found.getName()).isNotNull();
                assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
                assertThat(codes.add(refusal.code()))
                        .as("twice: " + refusal.code())
                        .isTrue();
            }
        }
        assertThat(codes).hasSizeGreaterThan(20).contains("not-yours", "grace-is-over", "quote-altered");
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        return type == ClauseId.class ? ClauseId.OPS_1 : null;
    }

    /** A record with nothing in it; its clause does not depend on its figures, unless it is one of them. */
    private static Object empty(Class<?> record) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        Object[] nothing = Arrays.stream(types).map(ArchitectureTest::nothing).toArray();
        return constructor.newInstance(nothing);
    }

    @Test
    void every_rule_of_a_command_names_its_clause() {
        Set<String> unnamed = new TreeSet<>();
        int rules = 0;
        for (JavaClass found : DOMAIN) {
            for (var field : found.getFields()) {
                if (field.getRawType().isEquivalentTo(Rule.class)) {
                    rules++;
                    if (!field.isAnnotatedWith(Clause.class)) {
                        unnamed.add(field.getFullName());
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
        assertThat(rules).isGreaterThan(20);
    }

    @Test
    void every_duty_of_passing_time_is_in_the_list_and_claims_a_clause() {
        Set<Class<?>> found = DOMAIN.stream()
                .filter(it -> it.isAssignableTo(Duty.class) && !it.isInterface())
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(PassTime.DUTIES.map(Duty::getClass))
                .allMatch(duty -> duty.isAnnotationPresent(Clause.class));
    }
}
