package io.leasehold.adapters.smtp.letter;

import io.vavr.control.Option;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

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

    /** Who gets it. Prints nothing (DAT-5). */
    record Addressee(Option<String> name, String email) {
        @Override
        public String toString() {
            return "Addressee";
        }
    }

    private final String id;
    private final Sender sender;
    private final Addressee to;
    private final Letter letter;
    private final Instant at;
    private final Option<Mailbox> mailbox;

    Mail(String id, Sender sender, Addressee to, Letter letter, Instant at) {
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
        String boundary = boundary();
        MimeMessage message = new Composed(alternatives(boundary, eightBit));
        message.setHeader("Message-ID", id);
        message.setHeader("Date", DATE.format(at.atOffset(ZoneOffset.UTC)));
        message.setHeader(
                "From",
                header("From", Option.of(sender.name()), sender.mailbox().address()));
        message.setHeader("To", header("To", to.name(), address().getOrElse("")));
        message.setSubject(PlainText.oneLine(letter.subject()), "UTF-8");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        // So that no holiday notice comes back (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("MIME-Version", "1.0");
        message.setHeader("Content-Type", "multipart/alternative; \r\n\tboundary=\"" + boundary + "\"");
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

    /** A name, encoded, if there is one, and an address as it is (RFC 6532). */
    private static String header(String header, Option<String> name, String address) {
        @Nullable String encoded = name.map(PlainText::oneLine).getOrNull();
        try {
            String shown = new InternetAddress(address, encoded, "UTF-8").toString();
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

    /** The same content in two forms, the better last (RFC 2046, 5.1.4). */
    private byte[] alternatives(String boundary, boolean eightBit) throws MessagingException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            part(body, boundary, "plain", letter.text(), eightBit);
            part(body, boundary, "html", letter.html(), eightBit);
            body.write(ascii("--" + boundary + "--\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing that is written to memory is lost", e);
        }
        return body.toByteArray();
    }

    private static void part(
            ByteArrayOutputStream to, String boundary, String subtype, String content, boolean eightBit)
            throws MessagingException, IOException {
        String encoding = eightBit && content.lines().noneMatch(Mail::isTooLong) ? "8bit" : "quoted-printable";
        to.write(ascii("--" + boundary + "\r\nContent-Type: text/" + subtype + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n"));
        OutputStream encoder = MimeUtility.encode(to, encoding);
        encoder.write(content.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        encoder.flush();
        to.write(ascii("\r\n"));
    }

    private static boolean isTooLong(String line) {
        return line.length() > LONGEST_LINE / 3 && line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What sets the parts apart: of the id, so that it is the same each time, and in no line of a letter. */
    private String boundary() {
        return "=_" + Integer.toHexString(id.hashCode()) + "_"
                + Integer.toHexString(letter.text().hashCode());
    }

    /** Written as it stands: of parts the library would look its services up for each, which takes longer than all else. */
    private static final class Composed extends MimeMessage {

        Composed(byte[] body) {
            super(SESSION);
            this.content = body;
            this.modified = false;
            this.saved = true;
        }
    }
}
