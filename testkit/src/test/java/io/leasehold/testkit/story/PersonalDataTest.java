package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.DAT_1;
import static io.leasehold.domain.clause.ClauseId.DAT_2;
import static io.leasehold.domain.clause.ClauseId.DAT_3;
import static io.leasehold.domain.clause.ClauseId.DAT_4;
import static io.leasehold.domain.clause.ClauseId.GEN_1;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.Bounce;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.payment.PaymentNotice;
import io.leasehold.ports.account.Account;
import io.leasehold.ports.account.AccountRefusal;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.account.CommercialMail;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.privacy.ErasePersonalData;
import io.leasehold.ports.privacy.ErasureRefusal;
import io.leasehold.testkit.Samples;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the data of a customer. */
@ExtendWith(Silence.class)
class PersonalDataTest {

    private static final CustomerId ANNA = new CustomerId("anna");
    private static final Actor BOB = new Actor.Customer(new CustomerId("bob"));

    private final Story story = Story.begins("2026-01-31");
    private final Customer before = Samples.customer("anna");
    private final Accounts accounts = story.leasehold().accounts();
    private final ErasePersonalData erasure = story.leasehold().erasePersonalData();

    @Test
    @Clause({DAT_1, DAT_2})
    void nobody_signs_up_with_what_cannot_be_right() {
        Customer wrong = Customer.builder()
                .from(Samples.customer("bob"))
                .email("nowhere")
                .build();
        var terms = Option.of(story.leasehold().terms().version());
        assertThat(story.leasehold()
                        .openAccount()
                        .handle(wrong, terms, story.now())
                        .getLeft())
                .isEqualTo(new AccountRefusal.EmailNotValid("email"));
        assertThat(story.world().customers().account(wrong.id())).isEmpty();
    }

    @Test
    @Clause(DAT_3)
    void a_customer_corrects_their_data() {
        Account corrected =
                accounts.correct(before, moved(), Story.ANNA, story.now()).get();
        assertThat(corrected.customer()).isEqualTo(moved());
        assertThat(accounts.look(ANNA, Story.OPERATOR)).contains(corrected);
        assertThat(corrected.acceptance().on()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    @Clause(DAT_3)
    void what_was_changed_meanwhile_is_not_overwritten() {
        accounts.correct(before, moved(), Story.ANNA, story.now());
        assertThat(accounts.correct(before, before, Story.OPERATOR, story.now()).getLeft())
                .isEqualTo(new AccountRefusal.ChangedMeanwhile(ANNA));
        assertThat(accounts.look(ANNA, Story.ANNA).get().customer()).isEqualTo(moved());
    }

    @Test
    @Clause({DAT_2, DAT_3})
    void what_cannot_be_right_corrects_nothing() {
        Customer wrong = Customer.builder().from(before).email("nowhere").build();
        assertThat(accounts.correct(before, wrong, Story.ANNA, story.now()).getLeft())
                .isEqualTo(new AccountRefusal.EmailNotValid("email"));
        assertThat(accounts.look(ANNA, Story.ANNA).get().customer()).isEqualTo(before);
    }

    @Test
    @Clause(SEC_3)
    void an_account_of_somebody_else_is_no_account() {
        story.signsUp("bob");
        for (CustomerId id : List.of(ANNA, new CustomerId("nobody"))) {
            var expected = new AccountRefusal.NotYourAccount(id);
            for (Actor stranger : List.of(BOB, new Actor.Visitor())) {
                assertThat(accounts.look(id, stranger).getLeft()).isEqualTo(expected);
                assertThat(erasure.handle(id, stranger, story.now()).getLeft()).isEqualTo(expected);
                assertThat(story.leasehold()
                                .exportPersonalData()
                                .handle(id, stranger)
                                .getLeft())
                        .isEqualTo(expected);
                assertThat(story.leasehold()
                                .commercialMail()
                                .choose(id, true, stranger, story.now())
                                .getLeft())
                        .isEqualTo(expected);
            }
        }
        assertThat(accounts.correct(before, moved(), BOB, story.now()).getLeft())
                .isEqualTo(new AccountRefusal.NotYourAccount(ANNA));
        assertThat(accounts.look(ANNA, Story.ANNA).get().customer()).isEqualTo(before);
    }

    @Test
    @Clause(DAT_2)
    void a_mail_that_came_back_is_shown_until_one_is_accepted_again() {
        story.world().mailer().bounce("anna@example.org");
        story.orders("c1").pays("c1");
        assertThat(bounce()).contains(new Bounce("anna@example.org", "no such mailbox", LocalDate.of(2026, 1, 31)));
        assertThat(story.leasehold()
                        .parkedEffects()
                        .list(Story.OPERATOR, 10)
                        .get()
                        .flatMap(it -> it.reason()))
                .containsOnly("the mail came back");
        accounts.correct(before, moved(), Story.ANNA, story.now());
        assertThat(bounce()).isNotEmpty();
        story.lives("2026-02-13");
        assertThat(story.mails("c1")).containsExactly("REMINDER P15D");
        assertThat(bounce()).isEmpty();
    }

    @Test
    @Clause(DAT_4)
    void commercial_mail_is_for_those_who_agreed_and_only_for_as_long_as_they_do() {
        CommercialMail commercial = story.leasehold().commercialMail();
        story.signsUp("bob").signsUp("carl").on("2026-02-02");
        assertThat(readers(commercial)).isEmpty();
        Account chosen = commercial.choose(ANNA, true, Story.ANNA, story.now()).get();
        commercial.choose(new CustomerId("bob"), true, BOB, story.now());
        assertThat(chosen.choiceOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(readers(commercial)).containsExactly("anna", "bob");
        assertThat(commercial.readers(Story.OPERATOR, Option.of(ANNA), 10).get().map(Customer::id))
                .containsExactly(new CustomerId("bob"));
        commercial.choose(ANNA, false, Story.ANNA, story.now());
        assertThat(readers(commercial)).containsExactly("bob");
        assertThat(commercial.readers(BOB, Option.none(), 10).getLeft()).isEqualTo(new Ownership.OperatorsOnly());
    }

    @Test
    @Clause(DAT_4)
    void notices_about_a_contract_go_to_those_who_want_no_commercial_mail() {
        story.orders("c1").pays("c1").lives("2026-03-16");
        assertThat(story.mails("c1")).contains("ORDER_CONFIRMED", "REMINDER P1D", "EXPIRED", "DELETED");
    }

    @Test
    @Clause(DAT_3)
    void everything_that_is_kept_is_handed_out_as_json() throws Exception {
        accounts.correct(before, Personal.anna(), Story.ANNA, story.now());
        story.world().mailer().bounce(Personal.anna().email());
        story.orders("c1").pays("c1").orders("c2");
        JsonNode json = new ObjectMapper()
                .readTree(story.leasehold()
                        .exportPersonalData()
                        .handle(ANNA, Story.ANNA)
                        .get());
        JsonNode customer = json.get("customer");
        assertThat(List.ofAll(customer::fieldNames))
                .containsExactlyInAnyOrder(
                        "id",
                        "type",
                        "title",
                        "firstName",
                        "lastName",
                        "company",
                        "email",
                        "phone",
                        "address",
                        "country",
                        "locale",
                        "siren",
                        "vatNumber",
                        "birthDate");
        assertThat(customer.get("birthDate").textValue()).isEqualTo("1903-07-19");
        assertThat(json.at("/accepted/terms").textValue()).isEqualTo("reference-1");
        assertThat(json.at("/accepted/on").textValue()).isEqualTo("2026-01-31");
        assertThat(json.at("/commercialMail/wanted").booleanValue()).isFalse();
        assertThat(json.at("/bouncedMail/address").textValue())
                .isEqualTo(Personal.anna().email());
        assertThat(json.at("/bouncedMail/reason").textValue()).isEqualTo("no such mailbox");
        assertThat(json.get("contracts").toString()).isEqualTo("[\"c1\",\"c2\"]");
        assertThat(json.at("/invoices/0/number").textValue()).isEqualTo("2026-000001");
        assertThat(json.at("/invoices/0/recipient/name").textValue()).isEqualTo("Canarytitle Canaryfirst Canarylast");
    }

    @Test
    @Clause(DAT_3)
    void nobody_is_erased_while_a_contract_is_not_over() {
        story.orders("c1");
        for (String day : List.of("2026-02-01", "2026-02-20", "2026-03-05", "2026-03-15")) {
            if (day.equals("2026-02-01")) {
                story.pays("c1");
            }
            story.until(day);
            assertThat(erasure.handle(ANNA, Story.ANNA, story.now()).getLeft())
                    .as(day)
                    .isEqualTo(new ErasureRefusal.ContractNotOver(new ContractId("c1")));
        }
        assertThat(accounts.look(ANNA, Story.ANNA).isRight()).isTrue();
    }

    @Test
    @Clause(DAT_3)
    void nobody_is_erased_who_is_still_owed_money_or_a_notice() {
        story.orders("c1").pays("c1").lives("2026-03-20").on("2026-03-21");
        story.world().payments().fault().begin();
        story.receives("c1", new PaymentNotice("late", Samples.euros("12.00"), "VISA", Option.of("c1-1")));
        var notSettled = new ErasureRefusal.NotSettled(new ContractId("c1"));
        assertThat(erasure.handle(ANNA, Story.ANNA, story.now()).getLeft()).isEqualTo(notSettled);
        story.lives("2026-04-10");
        assertThat(story.leasehold().parkedEffects().list(Story.OPERATOR, 10).get())
                .hasSize(1);
        assertThat(erasure.handle(ANNA, Story.ANNA, story.now()).getLeft())
                .as("parked")
                .isEqualTo(notSettled);
        story.world().payments().fault().end();
        story.leasehold()
                .parkedEffects()
                .list(Story.OPERATOR, 10)
                .get()
                .forEach(it -> story.leasehold().parkedEffects().retry(it.id(), Story.OPERATOR, story.now()));
        story.carries();
        assertThat(erasure.handle(ANNA, Story.ANNA, story.now())).contains(ANNA);
    }

    @Test
    @Clause({DAT_3, GEN_1})
    void of_a_customer_who_is_erased_an_id_is_left_and_the_invoices_the_law_asks_for() {
        accounts.correct(before, Personal.anna(), Story.ANNA, story.now());
        story.orders("c1").pays("c1").lives("2026-03-20").on("2026-03-21");
        var history = story.history("c1");
        assertThat(erasure.handle(ANNA, Story.ANNA, story.now())).contains(ANNA);
        assertThat(story.world().customers().account(ANNA)).isEmpty();
        assertThat(story.history("c1")).isEqualTo(history);
        Invoice invoice = story.leasehold()
                .invoices()
                .ofContract(new ContractId("c1"), Story.OPERATOR, story.now())
                .get()
                .head();
        assertThat(invoice.recipient()).isEqualTo(Recipient.of(Personal.anna()));
        story.signsUp("anna");
        assertThat(story.refused()).isNotEmpty();
        assertThat(erasure.handle(ANNA, Story.OPERATOR, story.now()).getLeft())
                .isEqualTo(new AccountRefusal.NotYourAccount(ANNA));
        story.orders("c2");
        assertThat(story.world().store().load(new ContractId("c2"))).isEmpty();
    }

    @Test
    @Clause(DAT_3)
    void an_invoice_keeps_the_recipient_of_its_day() {
        story.orders("c1").pays("c1").on("2026-02-10");
        accounts.correct(before, moved(), Story.ANNA, story.now());
        story.renews("c1").pays("c1");
        assertThat(story.world().store().invoices().map(Invoice::recipient))
                .containsExactly(Recipient.of(before), Recipient.of(moved()));
    }

    private Option<Bounce> bounce() {
        return accounts.look(ANNA, Story.ANNA).get().bounce();
    }

    private static List<String> readers(CommercialMail commercial) {
        return commercial
                .readers(Story.OPERATOR, Option.none(), 10)
                .get()
                .map(it -> it.id().value());
    }

    private Customer moved() {
        return Customer.builder()
                .from(before)
                .email("anna.martin@example.com")
                .address(Option.of("1 rue Haute\n1000 Bruxelles"))
                .build();
    }
}
