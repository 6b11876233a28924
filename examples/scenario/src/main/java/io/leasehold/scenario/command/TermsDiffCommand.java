package io.leasehold.scenario.command;

import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.document.Faults;
import io.leasehold.ports.terms.diff.Change;
import io.leasehold.ports.terms.diff.TermsDiff;
import io.leasehold.ports.terms.diff.Verdict;
import io.leasehold.scenario.file.OfferedTerms;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changes for a customer from one edition of the terms to another. */
@Command(
        name = "diff",
        description = "Says what changes for a customer from terms A to terms B.",
        mixinStandardHelpOptions = true)
final class TermsDiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "A file of terms, a scenario, or the word reference.")
    private String before = OfferedTerms.REFERENCE;

    @Parameters(index = "1", paramLabel = "B", description = "The same, of the terms after the change.")
    private String after = OfferedTerms.REFERENCE;

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Either<Faults, Terms> a = OfferedTerms.read(before).map(OfferedTerms::terms);
        Either<Faults, Terms> b = OfferedTerms.read(after).map(OfferedTerms::terms);
        if (a.isLeft() || b.isLeft()) {
            tell(a, before);
            tell(b, after);
            return LeaseholdCommand.BAD_INPUT;
        }
        print(TermsDiff.of(a.get(), b.get()));
        return LeaseholdCommand.OK;
    }

    private void tell(Either<Faults, Terms> read, String file) {
        read.swap().forEach(faults -> spec.commandLine().getErr().println(faults.render(file)));
    }

    private void print(List<Change> changes) {
        Locale locale = language.locale();
        boolean french = locale.equals(Locale.FRENCH);
        PrintWriter to = spec.commandLine().getOut();
        changes.forEach(change -> to.println(
                mark(change.forCustomer(), french) + change.path() + (french ? " : " : ": ") + change.text(locale)));
        if (changes.isEmpty()) {
            to.println(french ? "mêmes conditions" : "the same terms");
        }
        to.flush();
    }

    /** In a column, for whoever looks for what gets worse. */
    private static String mark(Verdict verdict, boolean french) {
        return switch (verdict) {
            case BETTER -> french ? "mieux       " : "better  ";
            case WORSE -> french ? "moins bien  " : "worse   ";
            case OTHER -> french ? "autre       " : "other   ";
        };
    }
}
