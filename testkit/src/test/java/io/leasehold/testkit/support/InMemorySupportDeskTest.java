package io.leasehold.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leasehold.ports.support.CaseId;
import io.leasehold.ports.support.SupportCase;
import io.leasehold.ports.support.SupportDesk;
import io.leasehold.ports.support.SupportException;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class InMemorySupportDeskTest extends SupportDeskKit {

    private final InMemorySupportDesk desk = new InMemorySupportDesk();

    @Override
    protected SupportDesk newDesk() {
        return desk;
    }

    @Override
    protected Option<SupportCase> seen(CaseId id) {
        return desk.find(id);
    }

    @Test
    void while_it_is_away_no_case_is_opened() {
        SupportCase spam = new SupportCase(
                SupportCase.Topic.ABUSE, Option.none(), Option.none(), Option.none(), Option.of("192.0.2.7"), "Spam");
        desk.fault().begin();
        assertThatExceptionOfType(SupportException.class).isThrownBy(() -> desk.open("k1", spam));
        assertThat(desk.cases()).isEmpty();
        desk.fault().end();
        desk.open("k1", spam);
        assertThat(desk.cases()).containsExactly(spam);
    }
}
