package io.leasehold.benchmarks.load;

import io.leasehold.adapters.smtp.Encryption;
import io.leasehold.adapters.smtp.SmtpMailer;
import io.leasehold.adapters.smtp.letter.Letter;
import io.leasehold.adapters.smtp.letter.Letters;
import io.leasehold.adapters.smtp.letter.Sender;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.ports.contract.EffectId;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Notice;
import io.leasehold.testkit.mail.Notices;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends mails to a mail server that it starts itself, and tells how fast it went, beside the mail library alone. */
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = "Sends mails to a mail server of its own, and the same mails by the mail library alone.")
public final class MailLoad implements Callable<Integer> {

    private static final int ROUNDS = 7;
    /** A service that mails is warm: so many rounds do not count. */
    private static final int WARM_UP = 3;

    private static final Notice NOTICE = Notices.of(NoticeKind.RENEWED);
    private static final Letters LETTERS =
            Letters.from(new Sender("Example Hosting", "no-reply@example.org")).build();

    @Option(
            names = "--mails",
            defaultValue = "5000",
            description = "How many mails a round; ${DEFAULT-VALUE} unless said.")
    private int mails;

    @Option(
            names = "--threads",
            defaultValue = "4",
            description = "How many work at once, each with a connection; ${DEFAULT-VALUE} unless said.")
    private int threads;

    @Option(names = "--json", description = "A file for the figures; they are printed in any case.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (mails < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--mails and --threads must be at least 1");
        }
        Progress progress = new Progress(spec.commandLine().getErr());
        Figures figures = new Figures("mails_per_s", "bare_mails_per_s");
        LongAdder arrived = new LongAdder();
        SMTPServer server = server(arrived);
        server.start();
        try (Crew crew = new Crew(threads)) {
            measure(server.getPortAllocated(), crew, figures, progress);
        } finally {
            server.stop();
        }
        long expected = 2L * ROUNDS * mails;
        if (arrived.sum() != expected) {
            throw new IllegalStateException(arrived.sum() + " mails have arrived, not " + expected);
        }
        figures.add("mails", mails);
        figures.add("threads", threads);
        PrintWriter out = spec.commandLine().getOut();
        out.print(figures.json());
        out.flush();
        if (json != null) {
            Files.writeString(json, figures.json());
        }
        return 0;
    }

    private void measure(int port, Crew crew, Figures figures, Progress progress) throws Exception {
        List<String> ids = IntStream.range(0, mails).mapToObj(Integer::toString).toList();
        Letter letter = LETTERS.write(NOTICE);
        try (SmtpMailer mailer = SmtpMailer.to(host(), port)
                        .encryption(Encryption.NONE)
                        .connections(threads)
                        .letters(LETTERS)
                        .build();
                BareMail bare = new BareMail(host(), port, letter)) {
            for (int round = 0; round < ROUNDS; round++) {
                Crew.Pace mailed = crew.each(ids, id -> send(mailer, id));
                Crew.Pace alone = crew.each(ids, id -> bare.send(NOTICE.to().email()));
                progress.tell(round < WARM_UP ? "mails a second, warming up" : "mails a second", mailed);
                progress.tell("  by the mail library alone", alone);
                if (round >= WARM_UP) {
                    figures.add("mails_per_s", mailed.perSecond());
                    figures.add("bare_mails_per_s", alone.perSecond());
                }
            }
        }
    }

    private static void send(SmtpMailer mailer, String id) {
        EffectId effect = new EffectId(NOTICE.id().contract(), "notify/RENEWED/" + id);
        MailOutcome outcome = mailer.send(new Notice(
                effect, NOTICE.kind(), NOTICE.to(), NOTICE.contract(), NOTICE.about(), NOTICE.credentials()));
        if (!(outcome instanceof MailOutcome.Accepted)) {
            throw new IllegalStateException("a mail was not accepted: " + outcome);
        }
    }

    private static SMTPServer server(LongAdder arrived) {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .maxConnections(1000)
                .messageHandler((context, from, to, data) -> arrived.increment())
                .build();
    }

    private static String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** Reads its options off a command line; tells figures to its out, and how far it has come to its err. */
    public static CommandLine commandLine() {
        return new CommandLine(new MailLoad());
    }
}
