package io.leasehold.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.Country;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.terms.Acceptance;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.account.CustomerStore;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.Together;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link CustomerStore} must do, a test a sentence: extend it and say which store. */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class CustomerStoreKit {

    private static final Acceptance ACCEPTED =
            new Acceptance(new TermsVersion("reference-1"), LocalDate.of(2026, 1, 31));

    private CustomerStore customers;

    /** A store with nothing in it; asked for once a test. */
    protected abstract CustomerStore newStore();

    @BeforeEach
    final void startEmpty() {
        customers = newStore();
    }

    @Test
    void a_customer_who_never_signed_up_is_not_there() {
        customers.add(Samples.customer("bob"), ACCEPTED);
        assertThat(customers.find(new CustomerId("anna"))).isEmpty();
        assertThat(customers.acceptance(new CustomerId("anna"))).isEmpty();
    }

    @Test
    void a_customer_is_found_as_they_signed_up_with_what_they_accepted() {
        Customer anna = Samples.customer("anna");
        assertThat(customers.add(anna, ACCEPTED)).isTrue();
        assertThat(customers.find(anna.id())).contains(anna);
        assertThat(customers.acceptance(anna.id())).contains(ACCEPTED);
    }

    @Test
    void everything_that_can_be_known_of_a_customer_is_kept() {
        Customer school = Customer.builder()
                .id(new CustomerId("école"))
                .type(Audience.SCHOOL)
                .country(new Country("BE"))
                .locale(Locale.CANADA_FRENCH)
                .email("bureau@example.org")
                .title(Option.of("Mᵐᵉ"))
                .firstName(Option.of("Zoë"))
                .lastName(Option.of("d'Âne"))
                .company(Option.of("École \"Été\""))
                .phone(Option.of("+32 2 555 12 12"))
                .address(Option.of("1 rue Haute\n1000 Bruxelles"))
                .siren(Option.of("732829320"))
                .vatNumber(Option.of("BE0123456749"))
                .birthDate(Option.of(LocalDate.of(1970, 2, 28)))
                .marketing(true)
                .build();
        customers.add(school, ACCEPTED);
        assertThat(customers.find(school.id())).contains(school);
    }

    @Test
    void an_id_that_is_taken_stays_with_whom_it_is() {
        Customer anna = Samples.customer("anna");
        customers.add(anna, ACCEPTED);
        Customer other =
                Customer.builder().from(anna).email("other@example.org").build();
        Acceptance later = new Acceptance(new TermsVersion("reference-2"), LocalDate.of(2027, 1, 1));
        assertThat(customers.add(other, later)).isFalse();
        assertThat(customers.find(anna.id())).contains(anna);
        assertThat(customers.acceptance(anna.id())).contains(ACCEPTED);
    }

    @Test
    void of_several_who_take_one_id_exactly_one_gets_it() {
        for (int round = 0; round < 10; round++) {
            Customer anna = Samples.customer("anna-" + round);
            List<Customer> rivals = List.range(0, 4)
                    .map(i -> Customer.builder()
                            .from(anna)
                            .email(i + "@example.org")
                            .build());
            List<Boolean> won =
                    Together.run(rivals.map(rival -> (Callable<Boolean>) () -> customers.add(rival, ACCEPTED)));
            assertThat(won.count(it -> it)).isEqualTo(1);
            Customer winner = rivals.zip(won).find(it -> it._2()).get()._1();
            assertThat(customers.find(anna.id())).contains(winner);
        }
    }

    @Test
    void an_account_begins_with_the_choice_of_its_first_day_and_no_bounce() {
        Customer anna = Samples.customer("anna");
        customers.add(anna, ACCEPTED);
        assertThat(customers.account(anna.id())).contains(Account.opened(anna, ACCEPTED));
        assertThat(customers.account(new CustomerId("bob"))).isEmpty();
    }

    @Test
    void a_change_is_stored_whole_and_the_version_grows() {
        Account opened = opened("anna");
        Customer other = Customer.builder()
                .from(opened.customer())
                .email("other@example.org")
                .marketing(true)
                .build();
        Account changed = opened.corrected(other, LocalDate.of(2026, 3, 1))
                .bouncing(Option.of(new Bounce("other@example.org", "no \"such\" box", LocalDate.of(2026, 3, 2))));
        assertThat(customers.replace(changed)).isTrue();
        assertThat(customers.account(other.id())).contains(changed.stored());
        assertThat(customers.find(other.id())).contains(other);
        assertThat(customers.acceptance(other.id())).contains(ACCEPTED);
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_changes_nothing() {
        Account seen = opened("anna");
        Bounce bounce = new Bounce("anna@example.org", "full", LocalDate.of(2026, 3, 2));
        customers.replace(seen.bouncing(Option.of(bounce)));
        assertThat(customers.replace(seen.bouncing(Option.none()))).isFalse();
        assertThat(customers.account(seen.customer().id()).flatMap(Account::bounce))
                .contains(bounce);
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        assertThat(customers.replace(Account.opened(Samples.customer("anna"), ACCEPTED)))
                .isFalse();
        assertThat(customers.account(new CustomerId("anna"))).isEmpty();
    }

    @Test
    void of_several_changes_of_the_same_account_exactly_one_is_stored() {
        for (int round = 0; round < 10; round++) {
            Account seen = opened("anna-" + round);
            List<Boolean> won = Together.run(List.range(0, 4).map(i -> (Callable<Boolean>) () -> customers.replace(
                    seen.bouncing(Option.of(new Bounce("a@example.org", "try " + i, LocalDate.of(2026, 3, 2)))))));
            assertThat(won.count(it -> it)).isEqualTo(1);
            assertThat(customers.account(seen.customer().id()).map(Account::version))
                    .contains(1L);
        }
    }

    @Test
    void of_a_customer_who_is_erased_nothing_is_left_and_the_id_stays_taken() {
        Account seen = opened("anna");
        opened("bob");
        erase(seen.customer().id());
        erase(seen.customer().id());
        erase(new CustomerId("nobody"));
        assertThat(customers.account(seen.customer().id())).isEmpty();
        assertThat(customers.find(seen.customer().id())).isEmpty();
        assertThat(customers.acceptance(seen.customer().id())).isEmpty();
        assertThat(customers.replace(seen)).isFalse();
        assertThat(customers.add(seen.customer(), ACCEPTED)).isFalse();
        assertThat(customers.account(seen.customer().id())).isEmpty();
        assertThat(customers.find(new CustomerId("bob"))).isNotEmpty();
    }

    @Test
    void those_who_want_commercial_mail_are_read_by_id_page_by_page() {
        for (String id : List.of("d", "b", "a", "c", "e")) {
            Account account = opened(id);
            Customer wanting =
                    Customer.builder().from(account.customer()).marketing(true).build();
            customers.replace(account.corrected(wanting, LocalDate.of(2026, 3, 1)));
        }
        opened("bb");
        erase(new CustomerId("d"));
        assertThat(optedIn(Option.none(), 2)).containsExactly("a", "b");
        assertThat(optedIn(Option.of(new CustomerId("b")), 2)).containsExactly("c", "e");
        assertThat(optedIn(Option.of(new CustomerId("e")), 2)).isEmpty();
    }

    @Test
    void nobody_is_erased_while_something_is_in_the_way() {
        Account seen = opened("anna");
        assertThat(customers.erase(seen.customer().id(), () -> Option.of("a contract")))
                .contains("a contract");
        assertThat(customers.account(seen.customer().id())).contains(seen);
    }

    @Test
    void work_is_done_for_those_only_who_are_there() {
        Account seen = opened("anna");
        assertThat(customers.holding(seen.customer().id(), () -> "done")).contains("done");
        assertThat(customers.holding(new CustomerId("nobody"), () -> "done")).isEmpty();
        erase(seen.customer().id());
        assertThat(customers.holding(seen.customer().id(), () -> "done")).isEmpty();
    }

    @Test
    void what_is_done_for_a_customer_is_seen_by_who_erases_them_or_is_not_done() {
        for (int round = 0; round < 20; round++) {
            CustomerId anna = opened("anna-" + round).customer().id();
            AtomicBoolean ordered = new AtomicBoolean();
            Callable<Boolean> order = () -> customers
                    .holding(anna, () -> ordered.compareAndSet(false, true))
                    .isDefined();
            Callable<Boolean> erasure = () -> customers
                    .erase(anna, () -> Option.when(ordered.get(), "an order"))
                    .isEmpty();
            assertThat(Together.run(List.of(order, erasure))).containsExactlyInAnyOrder(true, false);
        }
    }

    private void erase(CustomerId id) {
        assertThat(customers.erase(id, Option::none)).isEmpty();
    }

    private List<String> optedIn(Option<CustomerId> after, int limit) {
        return customers.optedIn(after, limit).map(customer -> customer.id().value());
    }

    private Account opened(String id) {
        Customer customer = Samples.customer(id);
        customers.add(customer, ACCEPTED);
        return customers.account(customer.id()).get();
    }
}
