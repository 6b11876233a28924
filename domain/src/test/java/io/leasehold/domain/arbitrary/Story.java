package io.leasehold.domain.arbitrary;

import io.leasehold.domain.catalogue.SolutionId;
import io.leasehold.domain.period.Length;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * What is to happen to one contract, from its order on. It prints as a list of steps, so that a counterexample reads like
 * a story.
 *
 * @param world everything around the contract
 * @param ordered the day of the order
 * @param solution what is ordered
 * @param length for how long
 * @param steps what happens then
 */
public record Story(World world, LocalDate ordered, SolutionId solution, Length length, List<Step> steps) {

    /** Lives this story to its end. */
    public History lived() {
        History history = History.begins(world, ordered, solution, length);
        steps.forEach(history::then);
        return history;
    }

    @Override
    public String toString() {
        return steps.map(step -> "- " + step)
                .prepend("ordered " + solution + " for " + length + " on " + ordered)
                .prepend(world.toString())
                .mkString("\n", "\n", "\n");
    }
}
