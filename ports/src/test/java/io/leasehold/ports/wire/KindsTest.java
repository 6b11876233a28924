package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.architecture.Imported;
import io.leasehold.ports.wire.Kinds.Kind;
import io.vavr.collection.List;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.api.Test;

/** Whatever can be stored has a name, and none has the name of another. */
class KindsTest {

    @Test
    void every_event_effect_purchase_operation_phase_and_actor_has_a_name() {
        List<Class<?>> named = Kinds.ALL.map(Kind::type);

        for (Class<?> open : Mapping.OPEN) {
            List<Class<?>> there = List.ofAll(Imported.of(open));
            assertThat(there).as("kinds of " + open.getSimpleName()).hasSizeGreaterThan(3);
            assertThat(named).containsAll(there);
        }
        assertThat(Imported.of(Event.class)).hasSizeGreaterThan(50);
    }

    @Test
    void no_two_have_the_same_name_whatever_its_number() {
        List<String> words =
                Kinds.ALL.map(kind -> kind.name().substring(0, kind.name().indexOf('/')));

        assertThat(words).doesNotHaveDuplicates();
        assertThat(Kinds.ALL.map(Kind::type)).doesNotHaveDuplicates();
    }

    @Test
    void a_name_is_words_and_a_number() {
        assertThat(Kinds.ALL.map(Kind::name)).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*/[1-9][0-9]*"));
    }

    @Test
    void no_former_shape_has_a_name_of_today_and_each_can_be_lifted_to_one() {
        List<String> today = Kinds.ALL.map(Kind::name);
        List<String> former = Lifting.STEPS.steps().map(Lifting.Step::from);

        assertThat(former).doesNotContainAnyElementsOf(today);
        for (String name : today) {
            int slash = name.indexOf('/');
            List<String> before = List.range(1, Integer.parseInt(name.substring(slash + 1)))
                    .map(number -> name.substring(0, slash + 1) + number);
            assertThat(former).as("shapes of before " + name).containsAll(before);
        }
    }

    @Test
    void a_step_leads_to_the_next_number_of_the_same_name() {
        assertThat(new Lifting.Step("rebooted/9", node -> {}).to()).isEqualTo("rebooted/10");
    }

    @Test
    void what_builders_make_is_written_with_all_that_it_holds() {
        assertThat(components(WrittenContract.class)).isEqualTo(fields(Contract.class));
        assertThat(components(WrittenTerms.class)).isEqualTo(fields(Terms.class));
        assertThat(components(WrittenCustomer.class)).isEqualTo(fields(Customer.class));
    }

    private static List<String> components(Class<?> written) {
        return List.of(written.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted();
    }

    private static List<String> fields(Class<?> built) {
        try {
            Class<?> made = Class.forName(built.getPackageName() + ".Immutable" + built.getSimpleName());
            return List.of(made.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !Modifier.isTransient(field.getModifiers()))
                    .map(Field::getName)
                    .sorted();
        } catch (ClassNotFoundException e) {
            throw new LinkageError("nothing is built for " + built, e);
        }
    }
}
