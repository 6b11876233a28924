package io.leasehold.domain.contract;

import static io.leasehold.domain.Sample.EVERYBODY;
import static io.leasehold.domain.Sample.day;
import static io.leasehold.domain.Sample.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class HeldApplicationsTest {

    private static final ApplicationId BLOG = new ApplicationId("blog");
    private static final ApplicationId FORUM = new ApplicationId("forum");
    private static final Applications BOUGHT = Applications.ordered(List.of(application(BLOG), application(FORUM)));

    private static Application application(ApplicationId id) {
        return new Application(id, EVERYBODY, eur("0.00"), eur("1.00"), true);
    }

    @Test
    void what_was_bought_is_waited_for_until_it_is_installed() {
        Applications installed = BOUGHT.installed(BLOG, day("2026-02-01"));

        assertThat(BOUGHT.usable()).isEmpty();
        assertThat(BOUGHT.isInstalled(BLOG)).isFalse();
        assertThat(installed.usable()).containsExactly(BLOG);
        assertThat(installed.isInstalled(BLOG)).isTrue();
        assertThat(installed.isInstalled(FORUM)).isFalse();
        assertThat(installed.awaited()).containsExactly(FORUM);
    }

    @Test
    void what_ends_on_a_day_that_is_known_goes_on_no_further() {
        Applications ending = BOUGHT.ending(List.of(BLOG), day("2026-03-01"));

        assertThat(ending.goingOn().map(Applications.Held::id)).containsExactly(FORUM);
        assertThat(ending.find(BLOG)).isNotEmpty();
    }

    @Test
    void what_has_ended_is_to_be_removed_and_nothing_else() {
        Applications ended = BOUGHT.ended(BLOG);

        assertThat(ended.held().map(Applications.Held::id)).containsExactly(FORUM);
        assertThat(ended.removing()).containsExactly(BLOG);
        assertThat(ended.removed(BLOG).removing()).isEmpty();
    }
}
