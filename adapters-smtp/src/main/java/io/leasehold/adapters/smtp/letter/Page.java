package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.invoice.Recipient;
import io.leasehold.domain.money.ExactMoney;
import io.leasehold.domain.period.Length;
import io.leasehold.domain.quote.Quote;
import io.leasehold.domain.quote.QuoteLine;
import io.leasehold.ports.invoice.Invoice;
import io.leasehold.ports.mail.NewPrices;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.transfer.Credentials;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** What a template writes on: who reads, who writes, and dates and amounts in the language of the letter. */
public final class Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Option<Notice> notice;
    private final String reader;
    private final String reference;
    private final Locale wanted;
    private final Letterhead head;
    private final Locale language;
    private final Wording wording;

    private Page(
            Option<Notice> notice, String reader, String reference, Locale wanted, Letterhead head, Locale language) {
        this.notice = notice;
        this.reader = reader;
        this.reference = reference;
        this.wanted = wanted;
        this.head = head;
        this.language = language;
        this.wording = Wording.of(language);
    }

    static Page of(Notice notice, Letterhead head, Locale language) {
        String contract = notice.contract().id().value();
        return new Page(
                Option.of(notice),
                notice.to().displayName(),
                contract,
                notice.to().locale(),
                head,
                language);
    }

    static Page of(Receipt receipt, Letterhead head, Locale language) {
        String reader = receipt.inside().map(Receipt.Inside::name).getOrElse("");
        return new Page(Option.none(), reader, receipt.number(), receipt.language(), head, language);
    }

    /** The language of the letter. */
    public Locale language() {
        return language;
    }

    /** How the reader is addressed, on one line; empty where nobody knows who it is. */
    public String reader() {
        return PlainText.oneLine(reader);
    }

    /** What the mail is about: the id of a contract, or the number of a case. */
    public String reference() {
        return reference;
    }

    /** The contract that the mail is about, as it stands now; a broken invariant where it is about a case. */
    public Contract contract() {
        return notice.get().contract();
    }

    /** How to get into a transfer session; a broken invariant where the mail is about none. */
    public Credentials credentials() {
        return notice.get().credentials().get();
    }

    /** With its number; a broken invariant where the mail is about none. */
    public Invoice invoice() {
        return notice.get().invoice().get();
    }

    /** What renewing for the same length costs today, where the mail asks for that and it can be priced. */
    public Option<Quote> renewal() {
        return notice.flatMap(Notice::renewal);
    }

    /** What the contract costs before and after, where the mail is about new prices and it can be priced. */
    public Option<NewPrices> prices() {
        return notice.flatMap(Notice::prices);
    }

    /** To whom the invoice is made out, on one line. */
    public String invoicedTo() {
        Recipient recipient = invoice().recipient();
        return PlainText.oneLine(List.of(recipient.company(), recipient.name(), recipient.address())
                .flatMap(part -> part)
                .mkString(", "));
    }

    /** The name of the host. */
    public String host() {
        return head.sender().name();
    }

    /** Where the customer renews, upgrades and reads invoices, if the host said so. */
    public Option<URI> privateSpace() {
        return head.privateSpace();
    }

    /** How the host can be reached, if it said so. */
    public Option<String> support() {
        return head.support();
    }

    /** That the letter is not in the language of its reader, where that is so. */
    public Option<String> apology() {
        return Option.when(
                !wanted.getLanguage().equals(language.getLanguage()),
                () -> "We have no " + wanted.getDisplayLanguage(Locale.ENGLISH)
                        + " version of this mail yet, so you receive it in English.");
    }

    /** With the day of the week and the month in words. */
    public String date(LocalDate date) {
        return Wording.date(date, language);
    }

    /** The day, and the time by the clock of the host. */
    public String moment(LocalDateTime moment) {
        return date(moment.toLocalDate()) + ", " + TIME.format(moment);
    }

    /** The same, of a moment that is seen in the zone of the contract's terms. */
    public String moment(Instant moment) {
        return moment(moment.atZone(contract().terms().zone()).toLocalDateTime());
    }

    /** With the sign of its currency. */
    public String money(Money money) {
        return Wording.money(money, language);
    }

    /** As money where it is whole coins, else as a fraction, which is never rounded, and about how much that is. */
    public String exact(ExactMoney exact) {
        Money rounded = exact.rounded();
        return ExactMoney.of(rounded).equals(exact)
                ? money(rounded)
                : exact.asFraction() + "\u00a0" + exact.currency().getCode() + " (" + wording.about() + "\u00a0"
                        + money(rounded) + ")";
    }

    /** With as many decimals as it has. */
    public String number(BigDecimal number) {
        return Wording.number(number, language);
    }

    /** In English or French words. */
    public String days(long days) {
        return wording.days(days);
    }

    /** In English or French words. */
    public String length(Length length) {
        return wording.months(length.months());
    }

    /** What a line of a quote charges, in English or French words. */
    public String line(QuoteLine line) {
        return wording.line(line);
    }

    /** What stands between a label and its value: French puts a space before it. */
    public String colon() {
        return wording == Wording.FRENCH ? "\u00a0:" : ":";
    }
}
