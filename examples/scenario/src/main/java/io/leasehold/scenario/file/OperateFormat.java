package io.leasehold.scenario.file;

import io.leasehold.domain.backup.Level;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.operation.FactoryReset;
import io.leasehold.domain.operation.Reboot;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.leasehold.ports.document.Dates;
import io.leasehold.ports.document.Field;
import io.leasehold.ports.document.Fields;
import io.leasehold.ports.document.Format;
import io.leasehold.ports.document.Formats;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;

/** How steps that do something to a server are written. */
final class OperateFormat {

    private static final int LONG_NAME = 200;
    private static final Format<String> NAME = Formats.maybeBlank(LONG_NAME);
    private static final Format<LocalDate> DAY = Dates.date();
    private static final Format<Disruption> DISRUPTION = Formats.oneOf(Disruption.class);
    private static final Format<OrderStep.By> BY = Formats.oneOfInAnyCase(OrderStep.By.class);
    private static final Format<Level> LEVEL =
            Formats.integer(1, 2).map(number -> number == 1 ? Level.HOST : Level.CUSTOMER);

    private final Known known;

    OperateFormat(Known known) {
        this.known = known;
    }

    /** The actions, by the keys they are written under. */
    Map<String, Format<Action>> actions() {
        return LinkedHashMap.of(
                "snapshot", named(TakeSnapshot::new),
                "restoreSnapshot", named(RestoreSnapshot::new),
                "deleteSnapshot", named(DeleteSnapshot::new),
                "factoryReset", plain(new FactoryReset()),
                "reboot", plain(new Reboot()),
                "restoreBackup", Fields.mapping(this::restoreBackup));
    }

    /** The moment that somebody chose, as a day. */
    static Field<Option<LocalDate>> at(Fields in) {
        return in.optional("at", DAY);
    }

    private Format<Action> named(Function<String, Operation> operation) {
        return Fields.mapping(in -> operate(in, in.required("name", NAME.map(operation))));
    }

    private Format<Action> plain(Operation operation) {
        return Fields.mapping(in -> operate(in, new Field<>(Option.of(operation), in.line())));
    }

    private Option<Action> operate(Fields in, Field<Operation> operation) {
        Field<String> contract = in.required("contract", known.contract());
        Field<Option<Disruption>> acknowledged = in.optional("acknowledge", DISRUPTION);
        Field<Option<LocalDate>> at = at(in);
        return in.build(() ->
                (line, on) -> new OperateStep(line, on, contract.get(), operation.get(), acknowledged.get(), at.get()));
    }

    private Option<Action> restoreBackup(Fields in) {
        Field<String> contract = in.required("contract", known.contract());
        Field<LocalDate> day = in.required("day", DAY);
        Field<Option<Level>> level = in.optional("level", LEVEL);
        Field<Option<Disruption>> acknowledged = in.optional("acknowledge", DISRUPTION);
        Field<Option<LocalDate>> at = at(in);
        Field<OrderStep.By> by = in.optional("by", BY, OrderStep.By.CUSTOMER);
        return in.build(() -> (line, on) -> new RestoreBackupStep(
                line, on, contract.get(), day.get(), level.get(), acknowledged.get(), at.get(), by.get()));
    }
}
