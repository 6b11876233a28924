package io.leasehold.benchmarks.load;

import io.leasehold.adapters.smtp.letter.Letter;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a program would do that has a finished letter and the mail library: a connection for each thread, kept open. */
final class BareMail implements AutoCloseable {

    private final Session session = Session.getInstance(new Properties());
    private final Collection<Transport> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Transport> transport;
    private final Letter letter;

    BareMail(String host, int port, Letter letter) {
        this.letter = letter;
        this.transport = ThreadLocal.withInitial(() -> open(host, port));
    }

    void send(String to) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("no-reply@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(letter.subject(), "UTF-8");
        message.setHeader("Date", "Fri, 13 Feb 2026 08:00:00 +0000");
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        transport.get().sendMessage(message, message.getAllRecipients());
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    private Transport open(String host, int port) {
        try {
            Transport made = session.getTransport("smtp");
            made.connect(host, port, null, null);
            opened.add(made);
            return made;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws MessagingException {
        for (Transport open : opened) {
            open.close();
        }
    }
}
