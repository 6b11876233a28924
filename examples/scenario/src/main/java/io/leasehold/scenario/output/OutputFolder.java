package io.leasehold.scenario.output;

import io.leasehold.ports.invoice.Invoice;
import io.leasehold.scenario.report.Report;
import io.leasehold.scenario.report.ReportData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes what came of a scenario; files of an earlier run in the same folder are replaced. */
public final class OutputFolder {

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    public void write(Outcome outcome, ReportData report) throws IOException {
        Path mails = emptied("mails", ".eml");
        Path invoices = emptied("invoices", ".json");
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve("timeline.jsonl"), StandardCharsets.UTF_8)) {
            for (Line line : outcome.timeline().lines()) {
                to.write(Json.line(Outcome.line(line)));
                to.write('\n');
            }
        }
        Files.writeString(folder.resolve("summary.json"), Json.document(outcome.summary()));
        int number = 0;
        for (MailFile mail : outcome.mails()) {
            number++;
            Files.writeString(mails.resolve(mail.name(number)), mail.content());
        }
        for (Invoice invoice : outcome.timeline().invoices()) {
            Files.writeString(invoices.resolve(invoice.number() + ".json"), Json.document(Outcome.invoice(invoice)));
        }
        Files.writeString(folder.resolve("report.html"), Report.html(report));
    }

    private Path emptied(String name, String ending) throws IOException {
        Path child = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> before = Files.list(child)) {
            for (Path file : before.filter(it -> it.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
        return child;
    }
}
