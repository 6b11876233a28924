package io.leasehold.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.leasehold.ports.Leasehold;
import io.leasehold.ports.LeaseholdBuilder;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.account.InMemoryCustomers;
import io.leasehold.testkit.machine.SimulatedHypervisor;
import io.leasehold.testkit.mail.InMemoryMailer;
import io.leasehold.testkit.payment.SimulatedPayments;
import io.leasehold.testkit.store.InMemoryStore;
import io.leasehold.testkit.support.InMemorySupportDesk;
import io.leasehold.testkit.transfer.SimulatedTransfers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BuilderTest {

    private static final Map<String, Consumer<LeaseholdBuilder>> PORTS = new LinkedHashMap<>();

    static {
        PORTS.put("conditions", with -> with.conditions(new Conditions.Fixed(Samples.TERMS, Samples.catalogue())));
        PORTS.put("store", with -> with.store(new InMemoryStore()));
        PORTS.put("customers", with -> with.customers(new InMemoryCustomers()));
        PORTS.put("hypervisor", with -> with.hypervisor(new SimulatedHypervisor()));
        PORTS.put("mailer", with -> with.mailer(new InMemoryMailer()));
        PORTS.put("payments", with -> with.payments(new SimulatedPayments()));
        PORTS.put("transfers", with -> with.transfers(new SimulatedTransfers()));
        PORTS.put("support", with -> with.support(new InMemorySupportDesk()));
    }

    @Test
    void a_port_that_was_not_given_is_named() {
        for (String missing : PORTS.keySet()) {
            LeaseholdBuilder builder = Leasehold.builder();
            PORTS.forEach((port, give) -> {
                if (!port.equals(missing)) {
                    give.accept(builder);
                }
            });
            assertThatNullPointerException()
                    .isThrownBy(builder::build)
                    .withMessage("Leasehold needs %s: call the builder's %s(…)", missing, missing);
        }
    }

    @Test
    void with_every_port_it_is_built() {
        LeaseholdBuilder builder = Leasehold.builder();
        PORTS.values().forEach(give -> give.accept(builder));
        assertThat(builder.build().terms()).isEqualTo(Samples.TERMS);
    }
}
