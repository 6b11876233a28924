package io.leasehold.domain.catalogue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One version of the price list. It never changes once announced; another price is another tariff (APP-3).
 *
 * @param announced the day it was made known
 * @param effective the first day on which it applies; not before {@code announced}
 * @param export net price of an export, not negative (EXP-1)
 * @param solutions what is for sale, at least one, each id once
 * @param extras prices of more resources
 * @param applications what can be installed, each id once
 */
public record Tariff(
        LocalDate announced,
        LocalDate effective,
        Money export,
        List<Solution> solutions,
        Extras extras,
        List<Application> applications) {

    public Tariff {
        if (effective.isBefore(announced)) {
            throw new IllegalArgumentException(
                    "a tariff takes effect after it is announced, not on " + effective + " before " + announced);
        }
        if (export.isNegative()) {
            throw new IllegalArgumentException("an export does not cost less than nothing");
        }
        if (solutions.isEmpty()) {
            throw new IllegalArgumentException("a tariff needs at least one solution");
        }
        if (!solutions.map(Solution::id).equals(solutions.map(Solution::id).distinct())) {
            throw new IllegalArgumentException("a tariff names each solution once");
        }
        if (!applications
                .map(Application::id)
                .equals(applications.map(Application::id).distinct())) {
            throw new IllegalArgumentException("a tariff names each application once");
        }
    }

    public Option<Solution> solution(SolutionId id) {
        for (List<Solution> rest = solutions; !rest.isEmpty(); rest = rest.tail()) {
            if (rest.head().id().equals(id)) {
                return Option.of(rest.head());
            }
        }
        return Option.none();
    }

    public Option<Application> application(ApplicationId id) {
        return applications.find(application -> application.id().equals(id));
    }
}
