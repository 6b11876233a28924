package io.leasehold.ports.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Catalogues;
import io.leasehold.domain.arbitrary.Editions;
import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.catalogue.Catalogue;
import io.leasehold.domain.catalogue.Tariff;
import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.terms.Terms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read is what was written, and is written in the same words again. */
class WireProperties {

    private static final Wire WIRE = new Wire();

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.oneOf(Stories.any(), Stories.ofEnding(), Stories.ofHolds());
    }

    @Provide
    Arbitrary<Terms> editions() {
        return Editions.any().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Catalogue> catalogues() {
        return Catalogues.any();
    }

    @Property(tries = 300)
    void all_that_happens_to_a_contract_is_read_as_it_was_written(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            String event = WIRE.write(it.event());
            Event sameEvent = WIRE.event(event);
            assertThat(sameEvent).isEqualTo(it.event());
            assertThat(WIRE.write(sameEvent)).isEqualTo(event);

            String contract = WIRE.write(it.after());
            Contract sameContract = WIRE.contract(contract);
            assertThat(sameContract).isEqualTo(it.after());
            assertThat(WIRE.write(sameContract)).isEqualTo(contract);
        }
    }

    @Property(tries = 300)
    void all_that_is_to_be_done_is_read_as_it_was_written(@ForAll("stories") Story story) {
        for (Effect effect : story.lived().effects()) {
            String text = WIRE.write(effect);
            Effect same = WIRE.effect(text);
            assertThat(same).isEqualTo(effect);
            assertThat(WIRE.write(same)).isEqualTo(text);
        }
    }

    @Property
    void terms_are_read_as_they_were_written(@ForAll("editions") Terms edition) {
        String text = WIRE.write(edition);
        assertThat(WIRE.terms(text)).isEqualTo(edition);
        assertThat(WIRE.write(WIRE.terms(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void tariffs_are_read_as_they_were_written(@ForAll("catalogues") Catalogue catalogue) {
        for (Tariff tariff : catalogue.tariffs()) {
            String text = WIRE.write(tariff);
            assertThat(WIRE.tariff(text)).isEqualTo(tariff);
            assertThat(WIRE.write(WIRE.tariff(text))).isEqualTo(text);
        }
    }
}
