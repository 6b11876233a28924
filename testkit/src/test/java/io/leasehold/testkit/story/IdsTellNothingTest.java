package io.leasehold.testkit.story;

import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.quote.Quote;
import io.leasehold.testkit.Samples;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Of every use case there is: whoever does not own a contract does not learn from it whether there is one of that id. */
class IdsTellNothingTest {

    private static final ContractId THERE = new ContractId("c1");
    private static final ContractId NOT_THERE = new ContractId("unknown");

    private final Story story =
            Story.begins("2026-01-31").signsUp("bob").orders("c1").pays("c1").until("2026-02-03");
    private final Quote quote = story.leasehold()
            .orderServer()
            .quote(new CustomerId("anna"), Samples.SMALL, Samples.MONTH, Story.ANNA, story.now())
            .get();

    /** Each way to ask about a contract, with the use case it belongs to. */
    private static List<Tuple2<Method, Method>> ways() {
        return Personal.accessors()
                .flatMap(accessor -> Personal.methods(accessor.getReturnType())
                        .filter(Personal::isAskedAboutContract)
                        .map(method -> Tuple.of(accessor, method)));
    }

    @Test
    @Clause(SEC_3)
    void a_visitor_and_another_customer_are_refused_alike_whether_there_is_a_contract_or_not() {
        try (Heard heard = new Heard()) {
            Personal personal = new Personal(story, heard, quote);
            List<String> before = story.happened("c1");
            assertThat(ways()).hasSizeGreaterThan(30);
            for (Actor by : List.of(new Actor.Visitor(), new Actor.Customer(new CustomerId("bob")))) {
                for (Tuple2<Method, Method> way : ways()) {
                    String there = told(personal, way, by, THERE);
                    assertThat(there).as("%s, of %s", way._2(), by).isEqualTo(told(personal, way, by, NOT_THERE));
                    assertThat(there)
                            .as("%s, of %s", way._2(), by)
                            .startsWith("refused")
                            .doesNotContain("Right(");
                }
            }
            assertThat(story.happened("c1")).isEqualTo(before);
        }
    }

    /** Or the test above would prove nothing. */
    @Test
    @Clause(SEC_3)
    void the_owner_is_told_more() {
        try (Heard heard = new Heard()) {
            Personal personal = new Personal(story, heard, quote);
            List<Tuple2<Method, Method>> telling = ways().filter(way ->
                    !told(personal, way, Story.ANNA, THERE).equals(told(personal, way, Story.ANNA, NOT_THERE)));
            assertThat(telling).hasSizeGreaterThan(20);
        }
    }

    private static String told(Personal personal, Tuple2<Method, Method> way, Actor by, ContractId about) {
        String answer = personal.ask(way._1(), way._2(), by, about).toString().replace(about.value(), "the contract");
        return answer.contains("Left(") ? "refused: " + answer : answer;
    }
}
