package io.leasehold.adapters.smtp.letter;

import io.leasehold.domain.customer.Customer;
import io.vavr.control.Option;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * A letter as a mail, plain and in HTML: the same bytes whenever it is written. Nothing that a customer is called can get
 * out of its header. Prints nothing but its id (DAT-5).
 */
public final class Mail {

    private static final Session SESSION = session();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    /** Longer lines must not be sent as they are (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;

    private final String id;
    private final Sender sender;
    private final Customer to;
    private final Letter letter;
    private final Instant at;
    private final Option<Mailbox> mailbox;

    Mail(String id, Sender sender, Customer to, Letter letter, Instant at) {
        this.id = id;
        this.sender = sender;
        this.to = to;
        this.letter = letter;
        this.at = at;
        this.mailbox = Mailbox.of(to.email());
    }

    /** The address it goes to, its domain in ASCII; none if no mail can be sent there. */
    public Option<String> address() {
        return mailbox.map(Mailbox::address);
    }

    /** Whether the address has letters that only some mail servers understand (RFC 6531). */
    public boolean needsUtf8Address() {
        return mailbox.exists(it -> !it.isAscii());
    }

    /**
     * The whole message.
     *
     * @param eightBit whether letters may be written as they are; else they are encoded to seven bits
     */
    public MimeMessage message(boolean eightBit) throws MessagingException {
        MimeMessage message = new Identified(id);
        message.setHeader("Date", DATE.format(at.atOffset(ZoneOffset.UTC)));
        message.setHeader("From", header("From", sender.name(), sender.mailbox().address()));
        message.setHeader("To", header("To", to.displayName(), address().getOrElse("")));
        message.setSubject(PlainText.oneLine(letter.subject()), "UTF-8");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        // So that no holiday notice comes back (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new Alternatives(
                boundary(), part(letter.text(), "plain", eightBit), part(letter.html(), "html", eightBit)));
        message.saveChanges();
        return message;
    }

    /** The message as a file of its own ({@code .eml}). */
    public byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message(true).writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }

    /** A name, encoded, and an address as it is (RFC 6532). */
    private static String header(String header, String name, String address) {
        try {
            String shown = new InternetAddress(address, PlainText.oneLine(name), "UTF-8").toString();
            return MimeUtility.fold(header.length() + 2, shown);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    /** What is not encoded in a header is written in UTF-8. */
    private static Session session() {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(settings);
    }

    private static MimeBodyPart part(String content, String subtype, boolean eightBit) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content.replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8", subtype);
        boolean asItIs = eightBit
                && content.lines()
                        .allMatch(line -> line.length() <= LONGEST_LINE / 3
                                || line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE);
        part.setHeader("Content-Transfer-Encoding", asItIs ? "8bit" : "quoted-printable");
        return part;
    }

    /** What sets the parts apart: of the id, so that it is the same each time, and in no line of a letter. */
    private String boundary() {
        return "=_" + Integer.toHexString(id.hashCode()) + "_"
                + Integer.toHexString(letter.text().hashCode());
    }

    /** Keeps the id it was given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** The same content in several forms, the best last, set apart by a boundary that it was given. */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
            super("alternative", parts);
            try {
                ContentType type = new ContentType(contentType);
                type.setParameter("boundary", boundary);
                contentType = type.toString();
            } catch (ParseException e) {
                throw new IllegalStateException("the library wrote a content type that it cannot read", e);
            }
        }
    }
}
