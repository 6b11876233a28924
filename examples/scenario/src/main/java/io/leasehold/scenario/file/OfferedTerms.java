package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.terms.Terms;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.document.Documents;
import io.leasehold.ports.document.FaultCollector;
import io.leasehold.ports.document.Faults;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.terms.TermsFormat;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Terms to be looked at without playing anything, and what is sold under them.
 *
 * @param terms those of a file of their own, or of a scenario
 * @param catalogue that of the scenario, else the reference
 */
public record OfferedTerms(Terms terms, Catalogue catalogue) {

    /** The word that stands for the reference terms where a file is asked for. */
    public static final String REFERENCE = "reference";

    /** A file with steps is meant as a scenario, whatever else is wrong with it. */
    private static final Format<Boolean> SCENARIO = Fields.mapping(in -> Option.some(in.has("steps")));

    /** The terms in {@code file}, a scenario or terms of their own; those of the reference if it is that word. */
    public static Either<Faults, OfferedTerms> read(String file) {
        return file.equals(REFERENCE)
                ? Either.right(alone(Terms.reference()))
                : Documents.read(Path.of(file), format());
    }

    private static Format<OfferedTerms> format() {
        Format<OfferedTerms> ofScenario =
                ScenarioFormat.format().map(it -> new OfferedTerms(it.terms(), it.catalogue()));
        Format<OfferedTerms> alone = TermsFormat.format().map(OfferedTerms::alone);
        return (node, faults) -> SCENARIO.read(node, new FaultCollector()).contains(true)
                ? ofScenario.read(node, faults)
                : alone.read(node, faults);
    }

    private static OfferedTerms alone(Terms terms) {
        return new OfferedTerms(terms, ReferenceCatalogue.get());
    }
}
