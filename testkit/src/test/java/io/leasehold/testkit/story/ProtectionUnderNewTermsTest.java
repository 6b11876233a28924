package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.REN_1;
import static io.leasehold.domain.clause.ClauseId.SEC_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.hold.Suspension.OrderedBy;
import io.leasehold.domain.terms.SecurityTerms;
import io.leasehold.domain.terms.SecurityTerms.EmptyAllowList;
import io.leasehold.domain.terms.Terms;
import io.leasehold.domain.terms.TermsVersion;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.suspension.SuspendServer;
import io.leasehold.testkit.Samples;
import io.leasehold.testkit.machine.SimulatedHypervisor.Guarded;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An allow-list that is empty means something else under a new edition of the terms. Each contract here runs through 28
 * February 2026, and the new edition is in force from 10 February on.
 */
@ExtendWith(Silence.class)
class ProtectionUnderNewTermsTest {

    private static final ContractId C1 = new ContractId("c1");
    private static final Terms CLOSED = Terms.builder()
            .from(Samples.TERMS)
            .version(new TermsVersion("closed"))
            .security(new SecurityTerms(EmptyAllowList.NONE))
            .build();

    private Terms inForce = Samples.TERMS;
    private final Story story = Story.begins(
                    "2026-01-31", new Wired.Wiring().conditions(new Changing()).wire())
            .orders("c1")
            .pays("c1");

    /** The conditions of {@link Samples}, under the edition in force. */
    private final class Changing implements Conditions {

        @Override
        public Terms terms() {
            return inForce;
        }

        @Override
        public Catalogue catalogue() {
            return Samples.catalogue();
        }

        @Override
        public Option<Refusal> announce(Tariff tariff) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void a_new_edition_comes_into_force() {
        story.until("2026-02-10");
        inForce = CLOSED;
    }

    @Test
    @Clause({SEC_2, REN_1})
    void it_means_what_the_new_terms_say_once_the_renewal_is_paid_and_not_before() {
        story.renews("c1");
        assertThat(meaning()).isEqualTo(EmptyAllowList.ANY);
        story.pays("c1");
        assertThat(meaning()).isEqualTo(EmptyAllowList.NONE);
    }

    @Test
    @Clause({SEC_2, REN_1})
    void it_does_so_after_a_renewal_in_grace() {
        story.until("2026-03-05");
        assertThat(meaning()).isEqualTo(EmptyAllowList.ANY);
        story.renews("c1").pays("c1");
        assertThat(story.happened("c1")).contains("Restarted");
        assertThat(meaning()).isEqualTo(EmptyAllowList.NONE);
    }

    @Test
    @Clause({SEC_2, REN_1})
    void it_does_so_on_a_server_that_is_suspended_and_stays_off() {
        var asked = new SuspendServer.Suspending(C1, "spam", OrderedBy.OPERATOR, Option.none(), Story.OPERATOR);
        assertThat(story.leasehold().suspendServer().handle(asked, story.now()).isRight())
                .isTrue();
        story.renews("c1").pays("c1");
        assertThat(meaning()).isEqualTo(EmptyAllowList.NONE);
        assertThat(story.machine("c1").get().running()).isFalse();
    }

    @Test
    @Clause({SEC_2, REN_1})
    void a_host_that_was_away_is_told_later() {
        story.world().hypervisor().fault().begin();
        story.renews("c1").pays("c1");
        assertThat(meaning()).isEqualTo(EmptyAllowList.ANY);
        story.world().hypervisor().fault().end();
        story.lives("2026-02-11");
        assertThat(meaning()).isEqualTo(EmptyAllowList.NONE);
    }

    private EmptyAllowList meaning() {
        return story.world()
                .hypervisor()
                .guarded(Samples.machine(C1))
                .map(Guarded::ifEmpty)
                .get();
    }
}
