package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.leasehold.domain.operation.Rebooted;
import io.leasehold.domain.terms.Terms;
import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Shapes of the past, made up for the test, are read wherever they are. */
class LiftingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final Event REBOOTED = new Rebooted(DAY);

    /** Terms knew nothing of security once, a contract called its owner a customer, and a period its end a renewal date. */
    private static final Wire WIRE = new Wire(new Lifting(List.of(
            new Lifting.Step("terms/1", LiftingTest::withSecurity),
            new Lifting.Step("contract/2", node -> node.set("owner", node.remove("customer"))),
            new Lifting.Step("phase-expired/0", node -> node.set("term", node.remove("period"))),
            new Lifting.Step("rebooted/0", node -> node.set("on", node.remove("day"))),
            new Lifting.Step(
                    "rebooted/-1",
                    node -> node.put("day", node.remove("days").get(0).asText())))));

    private final Wire today = new Wire();

    @Test
    void a_former_shape_is_read_as_the_one_of_today() {
        assertThat(WIRE.event("{\"@type\":\"rebooted/0\",\"day\":\"2026-02-28\"}"))
                .isEqualTo(REBOOTED);
    }

    @Test
    void a_shape_of_long_ago_is_lifted_step_by_step() {
        assertThat(WIRE.event("{\"@type\":\"rebooted/-1\",\"days\":[\"2026-02-28\"]}"))
                .isEqualTo(REBOOTED);
    }

    @Test
    void a_former_shape_inside_an_effect_is_lifted() {
        String effect = "{\"@type\":\"notify/1\",\"kind\":\"RENEWED\",\"occasion\":\"x\","
                + "\"about\":{\"@type\":\"rebooted/0\",\"day\":\"2026-02-28\"}}";

        assertThat(WIRE.effect(effect)).isEqualTo(new Notify(NoticeKind.RENEWED, "x", REBOOTED));
    }

    @Test
    void former_shapes_inside_a_contract_of_today_are_lifted() {
        Contract contract = Specimens.of(WrittenContract.class).read();
        String former = formerInside(today.write(contract));

        assertThat(former).contains("terms/1", "phase-expired/0", "contract/3");
        assertThat(WIRE.contract(former)).isEqualTo(contract);
        assertThat(WIRE.write(WIRE.contract(former))).isEqualTo(today.write(contract));
    }

    @Test
    void former_shapes_inside_a_contract_of_a_former_shape_are_lifted() {
        Contract contract = Specimens.of(WrittenContract.class).read();
        String former = formerInside(today.write(contract))
                .replace("contract/3", "contract/2")
                .replace("\"owner\":", "\"customer\":");

        assertThat(WIRE.contract(former)).isEqualTo(contract);
    }

    @Test
    void a_shape_that_nobody_knows_is_refused_by_its_name() {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> WIRE.event("{\"@type\":\"rebooted/-2\",\"day\":\"2026-02-28\"}"))
                .withMessage("cannot read a stored Event: unknown kind rebooted/-2");
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> today.event("{\"@type\":\"rebooted/0\",\"day\":\"2026-02-28\"}"))
                .withMessage("cannot read a stored Event: unknown kind rebooted/0");
    }

    @Test
    void what_a_step_leaves_wrong_is_refused_with_its_place() {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> WIRE.event("{\"@type\":\"rebooted/0\",\"day\":\"tomorrow\"}"))
                .withMessage("cannot read a stored Event at .on: no LocalDate");
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> WIRE.event("{\"@type\":\"rebooted/-1\"}"))
                .withMessage("cannot read a stored Event: not what its former shape says")
                .withNoCause();
    }

    private static void withSecurity(ObjectNode terms) {
        terms.putObject("security").put("emptyAllowList", "ANY");
    }

    private String formerInside(String contract) {
        String terms = today.write(Specimens.of(Terms.class));
        String formerTerms =
                terms.replace("terms/2", "terms/1").replace(",\"security\":{\"emptyAllowList\":\"ANY\"}", "");
        return contract.replace(terms, formerTerms)
                .replace("\"phase-expired/1\",\"term\":", "\"phase-expired/0\",\"period\":");
    }
}
