package io.leasehold.adapters.smtp.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leasehold.domain.application.Fees;
import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.customer.Audience;
import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.export.OrderExport;
import io.leasehold.domain.hold.Suspension;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.machine.Resources;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.quote.Market;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.domain.quote.QuoteLine.Kind;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.suspension.Suspended;
import io.leasehold.domain.upgrade.Upgraded;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.mail.Notices;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final Sender SENDER = new Sender("Example Hosting", "no-reply@example.org");
    private static final Letters LETTERS = Letters.from(SENDER).build();
    private static final Notice REMINDER = Notices.of(NoticeKind.REMINDER);

    @Test
    void a_reader_of_a_language_that_is_missing_gets_english_and_is_told_so() {
        Letter letter = LETTERS.write(to(Locale.GERMAN, REMINDER));
        String apology = "We have no German version of this mail yet, so you receive it in English.";
        assertThat(letter.language()).isEqualTo(Locale.ENGLISH);
        assertThat(letter.text()).startsWith(apology + "\n\nHello Ada Martin,\n");
        assertThat(letter.html()).contains(apology);
    }

    @Test
    void what_is_for_a_language_is_for_all_its_countries() {
        Letter letter = LETTERS.write(to(Locale.CANADA_FRENCH, REMINDER));
        assertThat(letter.text()).startsWith("Bonjour Ada Martin,\n").contains("samedi 28 février 2026");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void a_host_writes_any_mail_in_its_own_words(NoticeKind kind) {
        Letters own = Letters.from(SENDER)
                .replace(kind, Locale.ENGLISH, (notice, page) -> own(page, notice.kind() + " for " + page.reader()))
                .build();
        assertThat(own.write(Notices.of(kind)).subject()).isEqualTo(kind + " for Ada Martin");
        assertThat(own.write(to(Locale.FRENCH, Notices.of(kind))).text()).startsWith("Bonjour");
    }

    @Test
    void a_host_brings_a_language_kind_by_kind() {
        Letters own = Letters.from(SENDER)
                .replace(
                        NoticeKind.REMINDER,
                        Locale.GERMAN,
                        (notice, page) -> own(page, "Bitte verlängern bis " + page.date(LocalDate.of(2026, 2, 28))))
                .build();
        Letter letter = own.write(to(Locale.GERMANY, REMINDER));
        assertThat(letter.subject()).isEqualTo("Bitte verlängern bis Samstag, 28. Februar 2026");
        assertThat(letter.text()).isEqualTo("none");
        assertThat(own.write(to(Locale.GERMANY, Notices.of(NoticeKind.RENEWED))).text())
                .startsWith("We have no German version");
    }

    @Test
    void english_words_of_a_host_stand_in_for_a_missing_language_too() {
        Letters own = Letters.from(SENDER)
                .replace(NoticeKind.REMINDER, Locale.ENGLISH, (notice, page) -> own(page, "Please renew"))
                .build();
        Letter letter = own.write(to(Locale.JAPANESE, REMINDER));
        assertThat(letter.subject()).isEqualTo("Please renew");
        assertThat(letter.text()).startsWith("We have no Japanese version");
    }

    @Test
    void a_host_that_says_nothing_of_itself_is_not_linked_to() {
        Letter letter = LETTERS.write(REMINDER);
        assertThat(letter.html()).doesNotContain("<a ");
        assertThat(letter.text()).endsWith("\n\n-- \nExample Hosting\n");
    }

    @Test
    void the_private_space_and_the_support_are_in_both_forms() {
        Letter letter = Letters.from(SENDER)
                .privateSpace(URI.create("https://my.example.org/?a=1&b=2"))
                .support("support@example.org")
                .build()
                .write(REMINDER);
        assertThat(letter.text()).contains("\nRenew now: https://my.example.org/?a=1&b=2\n", "support@example.org");
        assertThat(letter.html()).contains("href=\"https://my.example.org/?a=1&amp;b=2\"", "support@example.org");
    }

    @Test
    void what_people_write_is_shown_and_never_obeyed() {
        String grounds = "<script>alert('x')</script> & \u2029more";
        Notice notice = Notices.of(NoticeKind.SUSPENDED);
        Suspended about = new Suspended(
                new Suspension(1, grounds, OrderedBy.AUTHORITY, Option.of("A/1"), LocalDate.of(2026, 2, 1)));
        Letter letter = LETTERS.write(
                new Notice(notice.id(), notice.kind(), notice.to(), notice.contract(), about, Option.none()));
        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;", "an authority", "A/1");
        assertThat(letter.text()).contains("<script>alert('x')</script> &");
    }

    @Test
    void dates_and_amounts_are_written_as_the_reader_writes_them() {
        Money amount = Money.parse("EUR 1234567.80");
        assertThat(Wording.money(amount, Locale.UK)).isEqualTo("€1,234,567.80");
        assertThat(Wording.money(amount, Locale.FRANCE)).isEqualTo("1\u00a0234\u00a0567,80\u00a0€");
        assertThat(Wording.money(Money.parse("JPY 1200"), Locale.ENGLISH)).isEqualTo("JPY\u00a01,200");
        assertThat(Wording.money(amount, Locale.GERMANY)).contains("1.234.567,80");
        assertThat(Wording.date(LocalDate.of(2026, 3, 1), Locale.FRENCH)).isEqualTo("dimanche 1er mars 2026");
        assertThat(Wording.date(LocalDate.of(2026, 3, 1), Locale.ENGLISH)).isEqualTo("Sunday 1 March 2026");
        assertThat(Wording.number(new BigDecimal("5.50"), Locale.FRENCH)).isEqualTo("5,5");
        assertThat(Wording.FRENCH.days(0)).isEqualTo("0\u00a0jour");
        assertThat(Wording.ENGLISH.days(0)).isEqualTo("0\u00a0days");
    }

    @Test
    void the_lines_of_a_quote_are_written_in_words() {
        assertThat(line(Kind.SOLUTION, "vps-s, P1Y6M", Wording.ENGLISH)).isEqualTo("vps-s, 18\u00a0months");
        assertThat(line(Kind.EXTRA, "2 GiB memory more, P1M", Wording.FRENCH))
                .isEqualTo("2 Gio de mémoire de plus, 1\u00a0mois");
        assertThat(line(Kind.EXTRA, "1 vCPU more, P3M", Wording.FRENCH)).isEqualTo("1 vCPU de plus, 3\u00a0mois");
        assertThat(line(Kind.EXTRA, "50 GiB disk more, P3M", Wording.FRENCH))
                .isEqualTo("50 Gio de disque de plus, 3\u00a0mois");
        assertThat(line(Kind.APPLICATION, "crm, 18 of 28 days", Wording.FRENCH)).isEqualTo("crm, 18 jours sur 28");
        assertThat(line(Kind.UPGRADE, "upgrade", Wording.FRENCH)).isEqualTo("augmentation des ressources");
        assertThat(line(Kind.APPLICATION, "wordpress, installation", Wording.FRENCH))
                .isEqualTo("wordpress, installation");
        assertThat(line(Kind.EXTRA, "3 GPU more", Wording.FRENCH)).isEqualTo("3 GPU more");
    }

    @Test
    void every_line_that_the_library_charges_has_french_words() {
        Market market = Market.on(LocalDate.of(2026, 2, 10), Samples.TERMS, Samples.catalogue(), Samples.FRANCE)
                .get();
        Contract contract = REMINDER.contract().madeOf(new Resources(2, 3, 21));
        Application crm = new Application(
                new ApplicationId("crm"),
                HashSet.of(Audience.values()),
                Samples.euros("5.00"),
                Samples.euros("8.00"),
                true);
        List<QuoteLine> lines = Renew.quote(contract, market, Samples.MONTH)
                .get()
                .lines()
                .appendAll(Fees.ordered(List.of(crm), Samples.MONTH))
                .appendAll(Fees.added(crm, Fees.untilRenewal(contract.activeTerm(), crm, market.on())))
                .appendAll(OrderExport.price(market).lines())
                .append(((Upgraded)
                                Variants.all().get("upgraded-newPeriod").get().about())
                        .quote()
                        .get()
                        .lines()
                        .head());
        assertThat(lines.map(QuoteLine::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
        assertThat(lines).hasSize(10).allMatch(QuoteWords::knows);
        assertThat(QuoteWords.knows(new QuoteLine(Kind.EXTRA, "3 GPU more, P1M", Samples.euros("1.00"))))
                .isFalse();
    }

    @Test
    void a_host_writes_receipts_in_its_own_words() {
        Receipt receipt = new Receipt("7", "anna@example.org", Locale.GERMANY, Option.none());
        Letters own = Letters.from(SENDER)
                .replaceReceipt(Locale.GERMAN, (about, page) -> own(page, "Vorgang " + about.number()))
                .build();
        assertThat(own.write(receipt).subject()).isEqualTo("Vorgang 7");
        assertThat(LETTERS.write(receipt).text())
                .startsWith("We have no German version")
                .contains("number 7");
        assertThat(LETTERS.write(receipt).subject()).startsWith("[7] ");
    }

    @Test
    void a_sender_that_nobody_could_answer_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender("Host", "nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender("Host", "a@b\r\nBcc: c@d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender("Host", "jürgen@example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender(" ", "a@example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letters.from(SENDER).messageIds("a b"));
    }

    @Test
    void a_letter_prints_nothing_personal() {
        assertThat(LETTERS.write(REMINDER)).hasToString("Letter[en]");
        assertThat(Mailbox.of("anna@example.org").get()).hasToString("Mailbox");
    }

    private static Letter own(Page page, String subject) {
        return new Letter(page.language(), subject, page.apology().getOrElse("none"), "<p>x</p>");
    }

    private static String line(Kind kind, String what, Wording wording) {
        return wording.line(new QuoteLine(kind, what, Samples.euros("1.00")));
    }

    private static Notice to(Locale language, Notice notice) {
        Customer reader = Customer.builder().from(notice.to()).locale(language).build();
        return notice.addressedTo(reader);
    }
}
