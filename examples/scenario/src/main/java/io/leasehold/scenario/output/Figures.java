package io.leasehold.scenario.output;

import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.vavr.Value;
import io.vavr.control.Option;

/** The figures of a refusal as plain values. */
final class Figures {

    private Figures() {}

    static Object plain(Object figure) {
        if (figure instanceof Option<?> option) {
            return option.<Object>map(Figures::plain).getOrElse("");
        }
        if (figure instanceof Value<?> values) {
            return values.toJavaStream().map(Figures::plain).toList();
        }
        if (figure instanceof Resources resources) {
            return Fields.resources(resources);
        }
        if (figure instanceof ResourceChange change) {
            return Fields.with("vcpus", change.vcpus())
                    .and("memoryGiB", change.memoryGiB())
                    .and("diskGiB", change.diskGiB())
                    .map();
        }
        boolean number = figure instanceof Integer || figure instanceof Long;
        return number ? figure : figure instanceof org.joda.money.Money money ? Fields.print(money) : figure.toString();
    }
}
