package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.SUP_1;
import static io.leasehold.domain.clause.ClauseId.SUP_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.contract.Ownership;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.account.AccountRefusal;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.support.CaseId;
import io.leasehold.ports.support.ContactSupport;
import io.leasehold.ports.support.ReportAbuse;
import io.leasehold.ports.support.SupportCase;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.support.SupportCase.Topic;
import io.leasehold.ports.support.SupportException;
import io.leasehold.ports.support.SupportRefusal;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final Sender ZOE = new Sender("Zoé", "zoé@exämple.org");

    private final Story story =
            Story.begins("2026-01-31").orders("c1").pays("c1").signsUp("bob");
    private final ContactSupport contact = story.leasehold().contactSupport();
    private final ReportAbuse abuse = story.leasehold().reportAbuse();

    @Test
    @Clause(SUP_1)
    void a_customer_opens_a_case_about_a_contract_of_theirs() {
        Option<ContractId> about = Option.of(new ContractId("c1"));
        CaseId opened =
                contact.inside("k1", about, "Help!", Story.ANNA, story.now()).get();
        assertThat(story.world().support().find(opened))
                .contains(new SupportCase(
                        Topic.QUESTION,
                        Option.of(new CustomerId("anna")),
                        about,
                        Option.of(new Sender("Ada Martin", "anna@example.org")),
                        Option.none(),
                        "Help!"));
    }

    @Test
    @Clause(SUP_1)
    void a_form_sent_twice_opens_one_case_and_forms_of_different_people_never_meet() {
        CaseId first = inside("k1", Story.ANNA);
        assertThat(inside("k1", Story.ANNA)).isEqualTo(first);
        CaseId bobs = inside("k1", new Actor.Customer(new CustomerId("bob")));
        CaseId outside = contact.outside("anna/k1", ZOE, Locale.FRENCH, "Hello").get();
        CaseId reported =
                abuse.handle("anna/k1", "192.0.2.7", Option.none(), "Spam").get();
        assertThat(List.of(first, bobs, outside, reported)).doesNotHaveDuplicates();
        assertThat(story.world().support().cases()).hasSize(4);
    }

    @Test
    @Clause({SUP_1, SEC_3})
    void nobody_opens_a_case_about_what_is_not_theirs() {
        Actor bob = new Actor.Customer(new CustomerId("bob"));
        for (String id : List.of("c1", "nothing")) {
            assertThat(contact.inside("k1", Option.of(new ContractId(id)), "Help!", bob, story.now())
                            .getLeft())
                    .isEqualTo(new Ownership.NotYours(new ContractId(id)));
        }
        Actor ghost = new Actor.Customer(new CustomerId("ghost"));
        assertThat(contact.inside("k1", Option.none(), "Help!", ghost, story.now())
                        .getLeft())
                .isEqualTo(new AccountRefusal.NotYourAccount(new CustomerId("ghost")));
        assertThat(contact.inside("k1", Option.none(), "Help!", new Actor.Visitor(), story.now())
                        .getLeft())
                .isEqualTo(new SupportRefusal.UseTheFormOutside());
        assertThat(story.world().support().cases()).isEmpty();
    }

    @Test
    @Clause(SUP_1)
    void anybody_writes_from_outside() {
        CaseId opened = contact.outside("k1", ZOE, Locale.FRENCH, "How much?\nAnd when?")
                .get();
        assertThat(story.world().support().find(opened))
                .contains(new SupportCase(
                        Topic.QUESTION,
                        Option.none(),
                        Option.none(),
                        Option.of(ZOE),
                        Option.none(),
                        "How much?\nAnd when?"));
    }

    @Test
    @Clause(SUP_2)
    void anybody_reports_abuse_with_a_name_or_without() {
        abuse.handle("k1", "192.0.2.7", Option.of(ZOE), "Spam");
        abuse.handle("k2", "mail.example.net", Option.none(), "It attacks us");
        assertThat(story.world().support().cases())
                .containsExactly(
                        new SupportCase(
                                Topic.ABUSE,
                                Option.none(),
                                Option.none(),
                                Option.of(ZOE),
                                Option.of("192.0.2.7"),
                                "Spam"),
                        new SupportCase(
                                Topic.ABUSE,
                                Option.none(),
                                Option.none(),
                                Option.none(),
                                Option.of("mail.example.net"),
                                "It attacks us"));
    }

    @Test
    @Clause({SUP_1, SUP_2})
    void what_says_nothing_too_much_or_cannot_be_answered_opens_no_case() {
        String long10k = "x".repeat(10_001);
        assertThat(contact.outside("k", ZOE, Locale.FRENCH, " ").getLeft())
                .isEqualTo(new SupportRefusal.NothingWritten("message"));
        assertThat(contact.outside("k", ZOE, Locale.FRENCH, long10k).getLeft())
                .isEqualTo(new SupportRefusal.TooMuchWritten("message", 10_000, 10_001));
        assertThat(contact.outside("", ZOE, Locale.FRENCH, "Hello").getLeft())
                .isEqualTo(new SupportRefusal.NothingWritten("key"));
        assertThat(contact.outside("k".repeat(101), ZOE, Locale.FRENCH, "Hello").getLeft())
                .isEqualTo(new SupportRefusal.TooMuchWritten("key", 100, 101));
        assertThat(contact.outside("k", new Sender("", "zoe@example.org"), Locale.FRENCH, "Hello")
                        .getLeft())
                .isEqualTo(new SupportRefusal.NothingWritten("name"));
        assertThat(contact.outside("k", new Sender("Zoé", "nowhere"), Locale.FRENCH, "Hello")
                        .getLeft())
                .isEqualTo(new SupportRefusal.CannotBeAnswered("email"));
        assertThat(contact.inside("k", Option.none(), "", Story.ANNA, story.now())
                        .getLeft())
                .isEqualTo(new SupportRefusal.NothingWritten("message"));
        assertThat(abuse.handle("k", "", Option.none(), "Spam").getLeft())
                .isEqualTo(new SupportRefusal.NothingWritten("server"));
        assertThat(abuse.handle("k", "192.0.2.7", Option.of(new Sender("Zoé", "x")), "Spam")
                        .getLeft())
                .isEqualTo(new SupportRefusal.CannotBeAnswered("email"));
        assertThat(abuse.handle("k", "192.0.2.7", Option.none(), long10k).getLeft())
                .isEqualTo(new SupportRefusal.TooMuchWritten("message", 10_000, 10_001));
        assertThat(story.world().support().cases()).isEmpty();
        assertThat(contact.outside("k", ZOE, Locale.FRENCH, "x".repeat(10_000)).isRight())
                .isTrue();
    }

    @Test
    @Clause(SUP_1)
    void while_the_desk_is_away_whoever_writes_hears_so_and_can_send_it_again() {
        story.world().support().fault().begin();
        assertThatExceptionOfType(SupportException.class).isThrownBy(() -> inside("k1", Story.ANNA));
        story.world().support().fault().end();
        inside("k1", Story.ANNA);
        assertThat(story.world().support().cases()).hasSize(1);
    }

    @Test
    @Clause(SUP_1)
    void whoever_writes_is_sent_the_number_and_only_a_customer_what_they_wrote() {
        CaseId hers = inside("k1", Story.ANNA);
        CaseId his = contact.outside("k2", ZOE, Locale.FRENCH, "Buy this").get();
        assertThat(story.world().mailer().receipts())
                .containsExactly(
                        new Receipt(
                                hers.value(),
                                "anna@example.org",
                                Locale.ENGLISH,
                                Option.of(new Receipt.Inside("Ada Martin", "Help!"))),
                        new Receipt(his.value(), ZOE.email(), Locale.FRENCH, Option.none()));
        assertThat(contact.outside("k3", ZOE, Locale.FRENCH, " ").isLeft()).isTrue();
        abuse.handle("k4", "192.0.2.7", Option.of(ZOE), "Spam");
        assertThat(story.world().mailer().receipts()).hasSize(2);
    }

    @Test
    @Clause(SUP_1)
    void a_case_is_opened_also_while_no_mail_can_be_sent() {
        story.world().mailer().fault().begin();
        CaseId first = inside("k1", Story.ANNA);
        story.world().mailer().fault().end();
        assertThat(inside("k1", Story.ANNA)).isEqualTo(first);
        assertThat(story.world().mailer().receipts().map(Receipt::number)).containsExactly(first.value());
    }

    private CaseId inside(String key, Actor by) {
        return contact.inside(key, Option.none(), "Help!", by, story.now()).get();
    }
}
