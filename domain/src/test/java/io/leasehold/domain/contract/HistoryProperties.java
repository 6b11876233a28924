package io.leasehold.domain.contract;

import static io.leasehold.domain.clause.ClauseId.ORD_4;
import static io.leasehold.domain.clause.ClauseId.REN_8;
import static io.leasehold.domain.clause.ClauseId.SEC_3;
import static io.leasehold.domain.clause.ClauseId.UPG_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.arbitrary.Happened;
import io.leasehold.domain.arbitrary.History;
import io.leasehold.domain.arbitrary.Moment;
import io.leasehold.domain.arbitrary.Stories;
import io.leasehold.domain.arbitrary.Story;
import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.customer.CustomerId;
import io.leasehold.domain.forcemajeure.EndForForceMajeure;
import io.leasehold.domain.order.CreateMachine;
import io.leasehold.domain.renewal.Renew;
import io.leasehold.domain.renewal.Terminate;
import io.leasehold.domain.upgrade.Upgrade;
import io.vavr.collection.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold over any history of a contract, whatever anybody tries. */
class HistoryProperties {

    private static final Actor STRANGER = new Actor.Customer(new CustomerId("mallory"));

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Provide
    Arbitrary<Story> held() {
        return Stories.ofHolds();
    }

    @Provide
    Arbitrary<Story> endings() {
        return Stories.ofEnding();
    }

    @Property(tries = 300)
    void the_state_replayed_from_the_events_is_the_state_evolved_step_by_step(@ForAll("stories") Story story) {
        History history = story.lived();

        List<Event> events = history.events();
        for (int i = 1; i <= events.size(); i++) {
            assertThat(Contract.replay(events.take(i)))
                    .isEqualTo(history.happened().get(i - 1).after());
        }
    }

    @Property(tries = 300)
    void a_refused_command_is_refused_again_in_the_same_words(@ForAll("stories") Story story) {
        for (Moment refused : story.lived().moments().filter(it -> it.outcome().isLeft())) {
            assertThat(refused.before().decide(refused.command())).isEqualTo(refused.outcome());
            assertThat(refused.after()).isEqualTo(refused.before());
        }
    }

    @Property(tries = 300)
    @Clause(SEC_3)
    void another_customer_is_always_refused_whatever_they_ask(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            Command command = moment.command();
            if (command instanceof Renew renew) {
                command = new Renew(
                        renew.length(),
                        renew.accepted(),
                        renew.means(),
                        renew.consent(),
                        renew.quote(),
                        renew.market(),
                        STRANGER);
            } else if (command instanceof Upgrade upgrade) {
                command = new Upgrade(
                        upgrade.add(),
                        upgrade.declared(),
                        upgrade.acknowledged(),
                        upgrade.appointment(),
                        upgrade.capacity(),
                        upgrade.means(),
                        upgrade.quote(),
                        upgrade.market(),
                        STRANGER);
            } else if (command instanceof EndForForceMajeure) {
                command = new EndForForceMajeure(moment.on(), STRANGER);
            } else {
                command = new Terminate(moment.on(), STRANGER);
            }
            var refusal = moment.before().decide(command).getLeft();
            assertThat(refusal).isEqualTo(new Ownership.NotYours(moment.before().id()));
            assertThat(refusal.clause()).isEqualTo(SEC_3);
        }
    }

    @Property(tries = 300)
    @Clause(SEC_3)
    void nobody_who_is_not_authenticated_changes_anything(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command().by() instanceof Actor.Visitor) {
                assertThat(moment.outcome().isLeft()).isTrue();
            }
        }
    }

    @Property(tries = 300)
    @Clause(UPG_4)
    void no_sequence_of_commands_shrinks_a_resource(@ForAll("stories") Story story) {
        for (Happened it : story.lived().happened()) {
            assertThat(it.after().makeUp().covers(it.before().makeUp())).isTrue();
        }
    }

    @Property(tries = 300)
    @Clause(REN_8)
    void a_customer_never_ends_a_contract_before_its_time(@ForAll("stories") Story story) {
        for (Moment moment : story.lived().moments()) {
            if (moment.command() instanceof Terminate) {
                assertThat(moment.refusal().clause()).isEqualTo(REN_8);
            }
        }
    }

    @Property(tries = 500)
    void no_two_effects_of_a_contract_share_a_key(@ForAll("stories") Story story) {
        assertThat(story.lived().effects().map(Effect::key)).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void no_two_effects_of_a_contract_that_ends_again_and_again_share_a_key(@ForAll("endings") Story story) {
        assertThat(story.lived().effects().map(Effect::key)).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void no_two_effects_of_a_contract_that_is_held_share_a_key(@ForAll("held") Story story) {
        assertThat(story.lived().effects().map(Effect::key)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    @Clause(ORD_4)
    void what_the_world_tells_twice_has_no_second_effect(@ForAll("endings") Story story) {
        for (Moment moment : story.lived().moments().filter(it -> it.outcome().isRight())) {
            if (moment.command().by().equals(Actor.SYSTEM)) {
                List<Event> again = moment.after().decide(moment.command()).get();
                Contract after = moment.after();
                for (Event event : again) {
                    after = event.evolve(after);
                    assertThat(event.effects(after)).isEmpty();
                }
                assertThat(after).isEqualTo(moment.after());
            }
        }
    }

    @Property(tries = 200)
    void the_machine_of_a_contract_never_changes_and_is_made_once(@ForAll("stories") Story story) {
        History history = story.lived();

        assertThat(history.happened().map(it -> it.after().machine()).distinct())
                .hasSize(1);
        assertThat(history.effects().filter(CreateMachine.class::isInstance)).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void a_story_lives_the_same_way_every_time(@ForAll("stories") Story story) {
        assertThat(story.lived().events()).isEqualTo(story.lived().events());
    }

    @Property(tries = 100)
    void a_story_prints_one_line_a_step(@ForAll("stories") Story story) {
        assertThat(story.toString().lines().filter(line -> line.startsWith("- ")))
                .hasSameSizeAs(story.steps());
    }
}
