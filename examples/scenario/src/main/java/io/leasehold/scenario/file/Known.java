package io.leasehold.scenario.file;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Solution;
import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.ports.catalogue.ReferenceCatalogue;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Quote;
import io.leasehold.ports.document.Suggestion;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * The ids that a file has given so far, against which references are checked. Those of bad entries count as well: one
 * fault is not to bring about others where the entry is referred to.
 */
final class Known {

    private static final Format<String> TEXT = Formats.text(64);

    // Not "." and "..", which are no names for files.
    private static final Format<String> CONTRACT = Formats.text(
            Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,64}"),
            "an id of a contract: letters, digits and '-', '_', '.', at most 64");

    /** None if the catalogue could not be read; then every solution passes. */
    private Option<Set<String>> solutions;

    /** Ids with the lines on which they were given. */
    private final Map<String, Integer> customers = new LinkedHashMap<>();

    private final Map<String, Integer> contracts = new LinkedHashMap<>();

    private final CurrencyUnit currency;

    Known(Option<Catalogue> catalogue) {
        this.solutions = catalogue.map(Known::solutionsOf);
        this.currency = catalogue
                .map(known -> known.tariffs().head().export().getCurrencyUnit())
                .getOrElse(ReferenceCatalogue.CURRENCY);
    }

    /** The id of a customer that no earlier one has. */
    Format<CustomerId> newCustomer() {
        return unused(TEXT, customers, "customer %s is given twice, first on line %d")
                .map(CustomerId::new);
    }

    /** The id of a customer of the file. */
    Format<CustomerId> customer() {
        return TEXT.check(customers::containsKey, id -> unknown("customer", id, customers.keySet()))
                .map(CustomerId::new);
    }

    /** The id of a contract that no earlier step orders. */
    Format<String> newContract() {
        return unused(CONTRACT, contracts, "contract %s is ordered already, on line %d");
    }

    /** The id of a contract that an earlier step orders. */
    Format<String> contract() {
        return CONTRACT.check(
                contracts::containsKey, id -> "unknown contract " + Quote.of(id) + ": no earlier step orders it");
    }

    /** The id of a solution in some tariff of the catalogue. */
    Format<SolutionId> solution() {
        return TEXT.check(
                        id -> solutions.forAll(known -> known.contains(id)),
                        id -> unknown("solution", id, solutions.getOrElse(LinkedHashSet.empty())))
                .map(SolutionId::new);
    }

    /** From now on these are known as well. */
    void selling(List<Solution> more) {
        solutions = solutions.map(
                known -> known.addAll(more.map(solution -> solution.id().value())));
    }

    /** Of all prices. */
    CurrencyUnit currency() {
        return currency;
    }

    private static Format<String> unused(Format<String> format, Map<String, Integer> used, String message) {
        return (node, faults) -> format.read(node, faults).filter(id -> {
            Integer earlier = used.putIfAbsent(id, node.line());
            if (earlier != null) {
                faults.add(node, String.format(message, Quote.of(id), earlier));
            }
            return earlier == null;
        });
    }

    private static String unknown(String noun, String id, Iterable<String> known) {
        return "unknown " + noun + " " + Quote.of(id) + Suggestion.among(id, known);
    }

    private static Set<String> solutionsOf(Catalogue catalogue) {
        return LinkedHashSet.ofAll(catalogue.tariffs().flatMap(tariff -> tariff.solutions()))
                .map(Solution::id)
                .map(SolutionId::value);
    }
}
