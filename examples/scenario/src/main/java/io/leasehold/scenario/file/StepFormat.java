package io.leasehold.scenario.file;

import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.machine.Resources;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;

/** How steps are written: a day and exactly one action. */
final class StepFormat {

    private static final Format<Integer> UNITS = Formats.integer(-Resources.MAX_UNITS, Resources.MAX_UNITS);
    private static final Format<Integer> DAYS = Formats.integer(1, FaultStep.MAX_DAYS);
    private static final Format<FaultStep.Part> PART = Formats.oneOfInAnyCase(FaultStep.Part.class);
    private static final Format<Disruption> DISRUPTION = Formats.oneOf(Disruption.class);
    private static final Format<ResourceChange> CHANGE = Fields.mapping(StepFormat::change);

    private final Known known;
    private final Format<LocalDate> day;
    private final Map<String, Format<Action>> actions;

    private StepFormat(Known known, Days days) {
        this.known = known;
        this.day = days.next();
        Map<String, Format<Action>> ready = LinkedHashMap.of(
                "order", new OrderFormat(known).format(),
                "upgrade", Fields.mapping(this::upgrade),
                "renew", new RenewFormat(known).format(),
                "pay", new PayFormat(known).format(),
                "terminate", Fields.mapping(this::terminate),
                "erase", Fields.mapping(this::erase),
                "fault", Fields.mapping(StepFormat::fault),
                "outage", Fields.mapping(StepFormat::outage));
        this.actions = ready.merge(new HoldFormat(known).actions())
                .merge(new OperateFormat(known).actions())
                .merge(new ProtectFormat(known).actions())
                .merge(new ShopFormat(known).actions());
    }

    /** The steps of a file, whose references must be {@code known} or come to be known by an earlier step. */
    static Format<List<Step>> all(Known known, Days days) {
        return Lists.listOf(Fields.mapping(new StepFormat(known, days)::step));
    }

    private Option<Step> step(Fields in) {
        Field<LocalDate> on = in.required("on", day);
        Field<Action> action = in.exactlyOne("action", actions);
        return in.build(() -> action.get().at(in.line(), on.get()));
    }

    private Option<Action> upgrade(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<ResourceChange> add = in.required("add", CHANGE);
        Field<Option<Disruption>> acknowledged = in.optional("acknowledge", DISRUPTION);
        Field<Option<LocalDate>> at = OperateFormat.at(in);
        Field<Option<Paying>> paying = PayingFormat.optional(in);
        return in.build(() -> (line, on) ->
                new UpgradeStep(line, on, contract.get(), add.get(), acknowledged.get(), at.get(), paying.get()));
    }

    private static Option<ResourceChange> change(Fields in) {
        Field<Integer> vcpus = in.optional("vcpus", UNITS, 0);
        Field<Integer> memoryGiB = in.optional("memoryGiB", UNITS, 0);
        Field<Integer> diskGiB = in.optional("diskGiB", UNITS, 0);
        return in.build(() -> new ResourceChange(vcpus.get(), memoryGiB.get(), diskGiB.get()));
    }

    private Option<Action> terminate(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        return in.build(() -> (line, on) -> new TerminateStep(line, on, contract.get()));
    }

    private Option<Action> erase(Fields in) {
        Field<CustomerId> customer = in.required("customer", known.customer());
        return in.build(() -> (line, on) -> new EraseStep(line, on, customer.get()));
    }

    private static Option<Action> fault(Fields in) {
        Field<FaultStep.Part> part = in.required("part", PART);
        Field<Integer> days = in.required("days", DAYS);
        return in.build(() -> (line, on) -> new FaultStep(line, on, part.get(), days.get()));
    }

    private static Option<Action> outage(Fields in) {
        Field<Integer> days = in.required("days", DAYS);
        return in.build(() -> (line, on) -> new OutageStep(line, on, days.get()));
    }
}
