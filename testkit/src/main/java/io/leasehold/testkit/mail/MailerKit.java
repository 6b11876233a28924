package io.leasehold.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.customer.Customer;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.transfer.Credentials;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Mailer} must do, a test a sentence: extend it, say which mailer, how to read what arrived, and how to take
 * the mail server away.
 */
@SuppressWarnings("MemberName") // a test's name is a sentence
public abstract class MailerKit {

    /**
     * A mail that arrived.
     *
     * @param id its message id
     * @param content all that a reader would see of it
     */
    public record Arrived(String id, String content) {}

    private Mailer mailer;

    /** A mailer whose server has received nothing yet; asked for once a test. */
    protected abstract Mailer newMailer();

    /** What arrived for an address, in order. */
    protected abstract List<Arrived> arrived(String address);

    /** From now on the mail server cannot be reached. */
    protected abstract void takeServerAway();

    /** The mail server is back. */
    protected abstract void bringServerBack();

    @BeforeEach
    final void connect() {
        mailer = newMailer();
    }

    @Test
    void a_mail_arrives_at_the_address_of_its_customer() {
        Notice notice = Notices.of(NoticeKind.SERVER_READY);
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Accepted.class);
        assertThat(arrived(notice.to().email())).hasSize(1);
        assertThat(arrived("somebody.else@example.org")).isEmpty();
    }

    @Test
    void the_same_notice_again_is_the_same_mail_again() {
        Notice notice = Notices.of(NoticeKind.REMINDER);
        mailer.send(notice);
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Accepted.class);
        assertThat(arrived(notice.to().email()).distinct()).hasSize(1);
    }

    @Test
    void different_notices_are_different_mails() {
        Notice one = Notices.of(NoticeKind.REMINDER);
        Notice two = Notices.of(NoticeKind.RENEWED);
        mailer.send(one);
        mailer.send(two);
        assertThat(arrived(one.to().email()).map(Arrived::id)).hasSize(2).doesNotHaveDuplicates();
    }

    /** What opens a session gives it a new password each time, and a mailbox may show one message of an id only. */
    @Test
    void the_same_notice_with_other_credentials_is_another_mail() {
        Notice notice = Notices.of(NoticeKind.EXPORT);
        mailer.send(notice);
        mailer.send(notice);
        mailer.send(notice.tellingOf(new Credentials(List.empty(), "u-1", "another password")));
        mailer.send(notice.tellingOf(new Credentials(List.empty(), "u-2", "correct horse")));
        assertThat(arrived(notice.to().email()).map(Arrived::id).distinct()).hasSize(3);
    }

    @Test
    void a_mail_that_nobody_takes_now_is_deferred_and_goes_out_later() {
        Notice notice = Notices.of(NoticeKind.REMINDER);
        takeServerAway();
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Deferred.class);
        assertThat(arrived(notice.to().email())).isEmpty();
        bringServerBack();
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Accepted.class);
        assertThat(arrived(notice.to().email())).hasSize(1);
    }

    @Test
    void a_receipt_arrives_at_the_address_of_whoever_wrote_and_the_same_again_is_the_same_mail() {
        Receipt inside = new Receipt(
                "4711", "anna@example.org", Locale.FRENCH, Option.of(new Receipt.Inside("Ada Martin", "Help!")));
        Receipt outside = new Receipt("4712", "zoe@example.org", Locale.JAPANESE, Option.none());
        for (Receipt receipt : List.of(inside, outside, outside)) {
            assertThat(mailer.acknowledge(receipt)).isInstanceOf(MailOutcome.Accepted.class);
        }
        assertThat(arrived("anna@example.org")).hasSize(1);
        assertThat(arrived("zoe@example.org").distinct()).hasSize(1);
        assertThat(arrived("anna@example.org").map(Arrived::id))
                .doesNotContainAnyElementsOf(arrived("zoe@example.org").map(Arrived::id));
    }

    @Test
    void every_kind_of_mail_can_be_written_for_every_reader() {
        for (NoticeKind kind : NoticeKind.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.JAPANESE)) {
                Notice notice = inLanguage(Notices.of(kind), locale);
                assertThat(mailer.send(notice)).as("%s in %s", kind, locale).isInstanceOf(MailOutcome.Accepted.class);
            }
        }
    }

    private static Notice inLanguage(Notice notice, Locale locale) {
        Customer reader = Customer.builder().from(notice.to()).locale(locale).build();
        return notice.addressedTo(reader);
    }
}
