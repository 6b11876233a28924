package io.leasehold.ports.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.contract.Effect;
import io.leasehold.ports.architecture.Imported;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarriersTest {

    @Test
    void every_effect_there_is_has_a_carrier_and_nothing_else_has() {
        List<Class<?>> effects = Imported.of(Effect.class);
        assertThat(effects).hasSizeGreaterThan(10);
        // Which ports carry does not matter here; none is called.
        Set<Class<?>> carried =
                Set.copyOf(new Carriers(null, null, null, null, null, null, null, null, null, null).kinds());
        assertThat(carried).containsExactlyInAnyOrderElementsOf(effects);
    }
}
