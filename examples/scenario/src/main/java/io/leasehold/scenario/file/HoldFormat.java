package io.leasehold.scenario.file;

import io.leasehold.domain.hold.Party;
import io.leasehold.domain.maintenance.Window;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.leasehold.ports.document.Lists;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How suspensions, breaches, force majeure and maintenance are written. */
final class HoldFormat {

    private static final Format<Party> PARTY = Formats.oneOfInAnyCase(Party.class);
    private static final Format<SuspendStep.By> BY = Formats.oneOfInAnyCase(SuspendStep.By.class);

    /** What a clause wants said may be left blank; then the clause refuses it. */
    private static final Format<String> SAID =
            Formats.maybeBlank(200).check(text -> text.indexOf('\n') < 0, text -> "must be a single line");

    private static final Pattern ISO_DATE_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final String EXPECTED = "a date such as 2026-01-31 or a time such as 2026-01-31T22:00";

    private final Known known;
    private final Format<List<String>> affected;

    HoldFormat(Known known) {
        this.known = known;
        this.affected = Lists.listOf(known.contract())
                .check(List::nonEmpty, none -> "names no contract")
                .map(List::distinct);
    }

    /** The actions, by their names. */
    Map<String, Format<Action>> actions() {
        return LinkedHashMap.of(
                "suspend", Fields.mapping(this::suspend),
                "resume", Fields.mapping(this::resume),
                "breach", Fields.mapping(this::breach),
                "remedy", Fields.mapping(this::remedy),
                "forceMajeure", Fields.mapping(this::forceMajeure),
                "forceMajeureEnds", Fields.mapping(this::forceMajeureEnds),
                "endForForceMajeure", Fields.mapping(this::endForForceMajeure),
                "maintenance", Fields.mapping(this::maintenance));
    }

    private Option<Action> suspend(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<String> grounds = in.required("grounds", SAID);
        Field<SuspendStep.By> by = in.optional("by", BY, SuspendStep.By.OPERATOR);
        Field<Option<String>> reference = in.optional("reference", SAID);
        return in.build(() ->
                (line, on) -> new SuspendStep(line, on, contract.get(), grounds.get(), by.get(), reference.get()));
    }

    private Option<Action> resume(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        return in.build(() -> (line, on) -> new ResumeStep(line, on, contract.get()));
    }

    private Option<Action> breach(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<Party> by = in.required("by", PARTY);
        Field<Option<LocalDate>> received = in.optional("received", Dates.date());
        Field<Option<String>> grounds = in.optional("grounds", SAID);
        return in.build(() -> (line, on) -> new BreachStep(
                line, on, contract.get(), by.get(), received.get().getOrElse(on), grounds.get()));
    }

    private Option<Action> remedy(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        return in.build(() -> (line, on) -> new RemedyStep(line, on, contract.get()));
    }

    private Option<Action> forceMajeure(Fields in) {
        Field<List<String>> affects = in.required("affects", affected);
        Field<String> cause = in.required("cause", SAID);
        Field<Option<LocalDate>> received = in.optional("received", Dates.date());
        return in.build(() -> (line, on) -> new ForceMajeureStep(
                line, on, affects.get(), cause.get(), received.get().getOrElse(on)));
    }

    private Option<Action> forceMajeureEnds(Fields in) {
        Field<List<String>> affects = in.optional("affects", affected, List.empty());
        Field<List<String>> contract = in.optional("contract", known.contract().map(List::of), List.empty());
        if (in.has("affects") && in.has("contract")) {
            in.fault("contract", "is not given together with affects");
        }
        return in.build(() ->
                (line, on) -> new ForceMajeureEndsStep(line, on, affects.get().appendAll(contract.get())));
    }

    private Option<Action> endForForceMajeure(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<Party> by = in.required("by", PARTY);
        return in.build(() -> (line, on) -> new EndForForceMajeureStep(line, on, contract.get(), by.get()));
    }

    private Option<Action> maintenance(Fields in) {
        Field<List<String>> affects = in.required("affects", affected);
        Field<Tuple2<LocalDateTime, LocalDateTime>> from = in.required("from", moment());
        Field<Tuple2<LocalDateTime, LocalDateTime>> to = in.required("to", moment());
        Field<String> nature = in.required("nature", SAID);
        return in.build(() -> (line, on) ->
                new MaintenanceStep(line, on, affects.get(), new Window(from.get()._1, to.get()._2), nature.get()));
    }

    /** The first and the last moment of what is written: of a day, or the same moment twice. */
    private static Format<Tuple2<LocalDateTime, LocalDateTime>> moment() {
        Format<Tuple2<LocalDateTime, LocalDateTime>> time = Formats.text(ISO_DATE_TIME, EXPECTED)
                .check(text -> parsed(text).isDefined(), text -> "'" + text + "' is not a time on the calendar")
                .map(text -> new Tuple2<>(parsed(text).get(), parsed(text).get()));
        Format<Tuple2<LocalDateTime, LocalDateTime>> day = Dates.date()
                .map(date -> new Tuple2<>(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
        Format<String> any = Formats.text(Pattern.compile(".*", Pattern.DOTALL), EXPECTED);
        return (node, faults) ->
                any.read(node, faults).flatMap(text -> (text.contains("T") ? time : day).read(node, faults));
    }

    private static Option<LocalDateTime> parsed(String text) {
        try {
            return Option.some(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Option.none();
        }
    }
}
