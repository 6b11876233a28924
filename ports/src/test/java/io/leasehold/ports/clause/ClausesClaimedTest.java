package io.leasehold.ports.clause;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.ClauseId;
import io.leasehold.ports.architecture.Imported;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clause that no rule claims is a promise that nobody keeps. */
class ClausesClaimedTest {

    /** The clauses that are in force in the code. It grows until it is all of {@link ClauseId}. */
    static final Set<ClauseId> IN_FORCE = EnumSet.of(
            ClauseId.GEN_1,
            ClauseId.ORD_1,
            ClauseId.ORD_2,
            ClauseId.ORD_3,
            ClauseId.ORD_4,
            ClauseId.ORD_5,
            ClauseId.ORD_6,
            ClauseId.ORD_7,
            ClauseId.REN_1,
            ClauseId.REN_2,
            ClauseId.REN_3,
            ClauseId.REN_4,
            ClauseId.REN_5,
            ClauseId.REN_6,
            ClauseId.REN_7,
            ClauseId.REN_8,
            ClauseId.UPG_1,
            ClauseId.UPG_2,
            ClauseId.UPG_3,
            ClauseId.UPG_4,
            ClauseId.UPG_5,
            ClauseId.UPG_6,
            ClauseId.UPG_7,
            ClauseId.OPS_1,
            ClauseId.OPS_2,
            ClauseId.SUP_2,
            ClauseId.SUP_3,
            ClauseId.APP_1,
            ClauseId.APP_2,
            ClauseId.APP_3,
            ClauseId.APP_4,
            ClauseId.APP_5,
            ClauseId.APP_6,
            ClauseId.EXP_1,
            ClauseId.EXP_2,
            ClauseId.EXP_3,
            ClauseId.EXP_4,
            ClauseId.EXP_5,
            ClauseId.SEC_3,
            ClauseId.AVL_1,
            ClauseId.AVL_2,
            ClauseId.AVL_3,
            ClauseId.SUP_1,
            ClauseId.DAT_1,
            ClauseId.DAT_2,
            ClauseId.DAT_3,
            ClauseId.DAT_4,
            ClauseId.DAT_5,
            ClauseId.OSX_1,
            ClauseId.BAK_1,
            ClauseId.BAK_2,
            ClauseId.BAK_3,
            ClauseId.BAK_4,
            ClauseId.SEC_1,
            ClauseId.SEC_2,
            ClauseId.OSX_2,
            ClauseId.OSX_3);

    @Test
    void every_clause_in_force_is_claimed_by_a_rule() {
        Set<ClauseId> claimed = claimed();
        assertThat(claimed).containsAll(IN_FORCE);
    }

    @Test
    void every_clause_that_a_rule_claims_is_listed_as_in_force() {
        assertThat(IN_FORCE).containsAll(claimed());
    }

    private static Set<ClauseId> claimed() {
        return Imported.LIBRARY.stream()
                .map(JavaClass::reflect)
                .flatMap(ClausesClaimedTest::withMembers)
                .map(element -> element.getAnnotation(Clause.class))
                .flatMap(clause -> Optional.ofNullable(clause).stream())
                .flatMap(clause -> Arrays.stream(clause.value()))
                .collect(Collectors.toSet());
    }

    private static Stream<AnnotatedElement> withMembers(Class<?> type) {
        return Stream.of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()))
                .flatMap(elements -> elements);
    }
}
