package io.leasehold.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class InMemoryMailerTest extends MailerKit {

    private final InMemoryMailer mailer = new InMemoryMailer();

    @Override
    protected Mailer newMailer() {
        return mailer;
    }

    @Override
    protected List<Arrived> arrived(String address) {
        return mailer.sent()
                .filter(notice -> notice.to().email().equals(address))
                .map(notice -> new Arrived(
                        notice.id()
                                + notice.credentials()
                                        .map(it -> it.user() + it.password())
                                        .getOrElse(""),
                        notice.kind() + " " + notice.about() + " " + notice.credentials()))
                .appendAll(mailer.receipts()
                        .filter(receipt -> receipt.email().equals(address))
                        .map(receipt -> new Arrived(receipt.number(), receipt.toString())));
    }

    @Override
    protected void takeServerAway() {
        mailer.fault().begin();
    }

    @Override
    protected void bringServerBack() {
        mailer.fault().end();
    }

    @Test
    void mail_to_a_mailbox_that_is_gone_bounces() {
        Notice notice = Notices.of(NoticeKind.REMINDER);
        mailer.bounce(notice.to().email());
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Bounced.class);
        mailer.accept(notice.to().email());
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Accepted.class);
        assertThat(mailer.sent()).containsExactly(notice);
    }

    @Test
    void a_mail_that_was_taken_in_silence_is_unknown() {
        Notice notice = Notices.of(NoticeKind.REMINDER);
        mailer.silence().begin();
        assertThat(mailer.send(notice)).isInstanceOf(MailOutcome.Unknown.class);
        assertThat(mailer.sent()).containsExactly(notice);
    }
}
