package io.leasehold.scenario.output;

import io.leasehold.ports.invoice.Invoice;
import io.leasehold.scenario.report.Report;
import io.leasehold.scenario.report.ReportData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what came of a scenario; files of an earlier run in the same folder are replaced. */
public final class OutputFolder {

    /** Names that an earlier run may have given; a file of another name is somebody else's and stays. */
    private static final String MAILS = "[0-9][0-9][0-9][0-9]*-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*.eml";

    private static final String INVOICES = "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]*.json";
    private static final int MIN_DIGITS = 4;

    private final Path folder;
    private final Path mails;
    private final Path invoices;

    private OutputFolder(Path folder) {
        this.folder = folder;
        this.mails = folder.resolve("mails");
        this.invoices = folder.resolve("invoices");
    }

    /** The folder, made if it is not there; fails if nothing could be written to it. */
    public static OutputFolder at(Path folder) throws IOException {
        OutputFolder out = new OutputFolder(folder);
        Files.createDirectories(out.mails);
        Files.createDirectories(out.invoices);
        return out;
    }

    public void write(Outcome outcome, ReportData report) throws IOException {
        empty(mails, MAILS);
        empty(invoices, INVOICES);
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve("timeline.jsonl"), StandardCharsets.UTF_8)) {
            for (Line line : outcome.timeline().lines()) {
                to.write(Json.line(Outcome.line(line)));
                to.write('\n');
            }
        }
        Files.writeString(folder.resolve("summary.json"), Json.document(outcome.summary()));
        int digits =
                Math.max(MIN_DIGITS, Integer.toString(outcome.mails().size()).length());
        int number = 0;
        for (MailFile mail : outcome.mails()) {
            number++;
            Files.write(mails.resolve(mail.name(number, digits)), mail.content());
        }
        for (Invoice invoice : outcome.timeline().invoices()) {
            Files.writeString(invoices.resolve(invoice.number() + ".json"), Json.document(Outcome.invoice(invoice)));
        }
        Files.writeString(folder.resolve("report.html"), Report.html(report));
    }

    private static void empty(Path folder, String names) throws IOException {
        List<Path> before = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            files.forEach(before::add);
        }
        for (Path file : before) {
            Files.delete(file);
        }
    }
}
