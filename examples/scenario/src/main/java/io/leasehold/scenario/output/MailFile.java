package io.leasehold.scenario.output;

import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.reminder.ReminderDue;
import io.leasehold.domain.reminder.ReminderSent;
import io.leasehold.ports.mail.Notice;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * A mail as a file. In memory mode nothing is rendered by a mail adapter, so the text is plain: what happened, with its
 * figures.
 */
public final class MailFile {

    private final Notice notice;
    private final LocalDate on;

    public MailFile(Notice notice, LocalDate on) {
        this.notice = notice;
        this.on = on;
    }

    public NoticeKind kind() {
        return notice.kind();
    }

    public String contract() {
        return notice.contract().id().value();
    }

    /**
     * A name that sorts in the order of sending.
     *
     * @param digits how many the largest number has
     */
    String name(int number, int digits) {
        String ordinal = Integer.toString(number);
        String zeros = "0".repeat(Math.max(0, digits - ordinal.length()));
        return zeros + ordinal + "-" + on + "-" + contract() + "-" + kebab() + ".eml";
    }

    String content() {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(on.atTime(8, 0).atOffset(ZoneOffset.UTC));
        String text = "Hello " + notice.to().displayName() + ",\r\n\r\n" + body() + "\r\n";
        return header("From", "Leasehold <no-reply@leasehold.example>")
                + header("To", notice.to().email())
                + header("Subject", encoded(subject()))
                + header("Date", date)
                + header(
                        "Message-ID",
                        "<" + notice.id().toString().replaceAll("[^A-Za-z0-9./-]", "_") + "@leasehold.example>")
                + header("MIME-Version", "1.0")
                + header("Content-Type", "text/plain; charset=UTF-8")
                + header("Content-Transfer-Encoding", "8bit")
                + "\r\n"
                + text;
    }

    private String subject() {
        String what = kebab().replace('-', ' ');
        return "[" + contract() + "] " + Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }

    private String body() {
        StringBuilder body = new StringBuilder(subject()).append("\r\n");
        Option<String> letter = HoldLines.letter(notice.about()).orElse(() -> ShopLines.letter(notice.about()));
        letter.forEach(text -> body.append("  ").append(text).append("\r\n"));
        Option<Line> told = letter.isDefined() ? Option.none() : EventLines.of(contract(), on, shown(notice.about()));
        told.forEach(line -> {
            body.append("  ").append(Sentence.of(line)).append("\r\n");
            line.derivation().forEach(step -> body.append("    ").append(step).append("\r\n"));
        });
        notice.credentials()
                .forEach(credentials -> body.append("  address: ")
                        .append(credentials.address())
                        .append("\r\n  user: ")
                        .append(credentials.user())
                        .append("\r\n  password: ")
                        .append(credentials.password())
                        .append("\r\n"));
        return body.toString();
    }

    /** A reminder is told of as what it is once it is sent. */
    private static Event shown(Event about) {
        return about instanceof ReminderDue due ? new ReminderSent(due.offset(), due.renewal()) : about;
    }

    private String kebab() {
        return notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** No line break can get into a header, whatever names hold. */
    private static String header(String name, String value) {
        return name + ": " + value.replaceAll("[\\r\\n]+", " ") + "\r\n";
    }

    private static String encoded(String text) {
        boolean ascii = text.chars().allMatch(c -> c >= 32 && c < 127);
        return ascii
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
