package io.leasehold.adapters.smtp;

import io.leasehold.testkit.mail.MailerKit.Arrived;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** A mail as a reader's program reads it. */
record ReadMail(String id, String from, String to, String subject, String text, String html) {

    static ReadMail of(InputStream bytes) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new ReadMail(
                    message.getMessageID(),
                    message.getHeader("From", null),
                    message.getHeader("To", null),
                    message.getSubject(),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Arrived arrived() {
        return new Arrived(id, subject + "\n" + text + "\n" + html);
    }
}
