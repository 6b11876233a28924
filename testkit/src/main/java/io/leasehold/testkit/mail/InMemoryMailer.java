package io.leasehold.testkit.mail;

import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Notice;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.testkit.Fault;
import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A mailer that hands each notice it accepts to whoever listens, and else keeps it; receipts it keeps. */
public final class InMemoryMailer implements Mailer {

    private final java.util.List<Notice> kept = new ArrayList<>();
    private final java.util.List<Receipt> receipts = new ArrayList<>();
    private final Consumer<Notice> accepted;
    private final Fault fault = new Fault();
    private final Fault silence = new Fault();
    private final Set<String> refused = new HashSet<>();

    /** Keeps what it accepts, to be read by {@link #sent()}. */
    public InMemoryMailer() {
        this.accepted = kept::add;
    }

    /** Hands what it accepts to {@code accepted}. */
    public InMemoryMailer(Consumer<Notice> accepted) {
        this.accepted = accepted;
    }

    /** While it is on, every mail is deferred. */
    public Fault fault() {
        return fault;
    }

    /** While it is on, every mail is taken, but nobody hears of it. */
    public Fault silence() {
        return silence;
    }

    /** From now on mail to {@code address} bounces. */
    public synchronized void bounce(String address) {
        refused.add(address);
    }

    /** Mail to {@code address} does not bounce any more. */
    public synchronized void accept(String address) {
        refused.remove(address);
    }

    @Override
    public synchronized MailOutcome send(Notice notice) {
        return take(notice.to().email(), () -> accepted.accept(notice));
    }

    @Override
    public synchronized MailOutcome acknowledge(Receipt receipt) {
        return take(receipt.email(), () -> receipts.add(receipt));
    }

    /** What was accepted, in order. */
    public synchronized List<Notice> sent() {
        return List.ofAll(kept);
    }

    /** The receipts that were accepted, in order. */
    public synchronized List<Receipt> receipts() {
        return List.ofAll(receipts);
    }

    private MailOutcome take(String address, Runnable mail) {
        if (fault.isOn()) {
            return new MailOutcome.Deferred("the mail server is away");
        }
        if (refused.contains(address)) {
            return new MailOutcome.Bounced("no such mailbox");
        }
        mail.run();
        if (silence.isOn()) {
            return new MailOutcome.Unknown("the mail server was lost");
        }
        return new MailOutcome.Accepted("kept");
    }
}
