package io.leasehold.scenario.output;

import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.mail.Notice;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/** A mail as a file. */
public final class MailFile {

    private final Notice notice;
    private final LocalDate on;
    private final Supplier<byte[]> content;

    /**
     * A mail that was accepted.
     *
     * @param content its bytes; asked for when it is written
     */
    public MailFile(Notice notice, LocalDate on, Supplier<byte[]> content) {
        this.notice = notice;
        this.on = on;
        this.content = content;
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

    byte[] content() {
        return content.get();
    }

    private String kebab() {
        return notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
