package io.leasehold.adapters.smtp.letter;

import io.leasehold.adapters.smtp.letter.Mail.Addressee;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.vavr.control.Option;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what customers receive: each kind of mail in English and French, and in what other words and languages a host
 * brings. Where a language is missing the letter is English and says so. Can be shared among threads.
 *
 * <pre>{@code
 * Letters letters = Letters.from(new Sender("Example Hosting", "no-reply@example.org"))
 *         .privateSpace(URI.create("https://my.example.org"))
 *         .replace(NoticeKind.REMINDER, Locale.GERMAN, (notice, page) -> …)
 *         .build();
 * }</pre>
 */
public final class Letters {

    private final Letterhead head;
    private final String idDomain;
    private final Map<Place, LetterTemplate> replaced;
    private final Map<String, ReceiptTemplate> receipts;
    private final BundledLetters bundled = new BundledLetters();

    private Letters(Builder builder) {
        this.head = new Letterhead(builder.sender, Option.of(builder.privateSpace), Option.of(builder.support));
        this.idDomain = builder.idDomain;
        this.replaced = Map.copyOf(builder.replaced);
        this.receipts = Map.copyOf(builder.receipts);
    }

    /** Letters of that host. */
    public static Builder from(Sender sender) {
        return new Builder(sender);
    }

    /** Writes the letter that tells of {@code notice}. */
    public Letter write(Notice notice) {
        Locale wanted = notice.to().locale();
        Locale language = template(notice.kind(), wanted).isDefined() ? wanted : Locale.ENGLISH;
        LetterTemplate template = template(notice.kind(), language).get();
        return template.write(notice, Page.of(notice, head, language));
    }

    /** Writes the letter that tells of a case. */
    public Letter write(Receipt receipt) {
        Locale wanted = receipt.language();
        Locale language = receipt(wanted).isDefined() ? wanted : Locale.ENGLISH;
        ReceiptTemplate template = receipt(language).get();
        return template.write(receipt, Page.of(receipt, head, language));
    }

    /** The letter as a mail, on its way since {@code at}: the same bytes for the same notice and moment. */
    public Mail mail(Notice notice, Instant at) {
        Addressee to =
                new Addressee(Option.of(notice.to().displayName()), notice.to().email());
        return new Mail(MessageId.of(notice, idDomain), head.sender(), to, write(notice), at);
    }

    /** The same of a receipt. */
    public Mail mail(Receipt receipt, Instant at) {
        Addressee to = new Addressee(receipt.inside().map(Receipt.Inside::name), receipt.email());
        return new Mail(MessageId.of(receipt, idDomain), head.sender(), to, write(receipt), at);
    }

    private Option<LetterTemplate> template(NoticeKind kind, Locale language) {
        return Option.of(replaced.get(new Place(kind, language.getLanguage())))
                .orElse(() -> Option.when(BundledLetters.speak(language), bundled));
    }

    private Option<ReceiptTemplate> receipt(Locale language) {
        return Option.of(receipts.get(language.getLanguage()))
                .orElse(() -> Option.when(BundledLetters.speak(language), bundled::acknowledge));
    }

    /** Which letter a template is for. */
    private record Place(NoticeKind kind, String language) {}

    /** Collects what a host wants of its letters. */
    public static final class Builder {

        private final Sender sender;
        private final Map<Place, LetterTemplate> replaced = new HashMap<>();
        private final Map<String, ReceiptTemplate> receipts = new HashMap<>();
        private String idDomain;
        private @Nullable URI privateSpace;
        private @Nullable String support;

        private Builder(Sender sender) {
            this.sender = sender;
            this.idDomain = sender.mailbox().domain();
        }

        /** Where customers renew, upgrade and read invoices; unless said, no letter links to it. */
        public Builder privateSpace(URI address) {
            this.privateSpace = address;
            return this;
        }

        /** How the host can be reached, in one line at the end of each letter; unless said, there is none. */
        public Builder support(String contact) {
            this.support = contact;
            return this;
        }

        /** The domain that message ids end in; that of the sender unless said. Changed, a mail that is sent again is another. */
        public Builder messageIds(String domain) {
            this.idDomain = Mailbox.of("id@" + domain)
                    .map(Mailbox::domain)
                    .getOrElseThrow(() -> new IllegalArgumentException("'" + domain + "' is not a domain"));
            return this;
        }

        /**
         * Has {@code template} write one kind of mail in one language, in place of what comes with the library or for a
         * language that does not.
         *
         * @param language of which only the language counts: what is for {@code fr} is for readers in {@code fr-CA}, too
         */
        public Builder replace(NoticeKind kind, Locale language, LetterTemplate template) {
            replaced.put(new Place(kind, language.getLanguage()), template);
            return this;
        }

        /** The same of what is told of a case that was opened. */
        public Builder replaceReceipt(Locale language, ReceiptTemplate template) {
            receipts.put(language.getLanguage(), template);
            return this;
        }

        public Letters build() {
            return new Letters(this);
        }
    }
}
