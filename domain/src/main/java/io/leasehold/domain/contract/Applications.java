package io.leasehold.domain.contract;

import io.leasehold.domain.catalogue.Application;
import io.leasehold.domain.catalogue.ApplicationId;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The applications of a server that the system looks after. What a customer installs by hand is none of them.
 *
 * @param held those that were bought and have not ended, in the order in which they were, each once
 * @param removing those that have ended and are still to be removed from the machine
 */
public record Applications(List<Held> held, List<ApplicationId> removing) {

    public static final Applications NONE = new Applications(List.empty(), List.empty());

    /**
     * An application that was bought.
     *
     * @param application as it was offered then
     * @param installedOn the day it was installed, once it is
     * @param endsOn the day at whose first moment it ends because it was withdrawn, if that is known (APP-6)
     */
    public record Held(Application application, Option<LocalDate> installedOn, Option<LocalDate> endsOn) {

        public ApplicationId id() {
            return application.id();
        }
    }

    /** Those that come with the order. */
    public static Applications ordered(List<Application> applications) {
        return applications.foldLeft(NONE, Applications::bought);
    }

    public Option<Held> find(ApplicationId id) {
        return held.find(it -> it.id().equals(id));
    }

    public boolean isInstalled(ApplicationId id) {
        return find(id).exists(it -> it.installedOn().isDefined());
    }

    /** Those that can be used on the server, whatever was done to it: installed by the system and not ended (OSX-3, APP-4). */
    public List<ApplicationId> usable() {
        return held.filter(it -> it.installedOn().isDefined()).map(Held::id);
    }

    /** Those that were bought and are not installed yet. */
    public List<ApplicationId> awaited() {
        return held.filter(it -> it.installedOn().isEmpty()).map(Held::id);
    }

    /** Those of which no end is known. */
    public List<Held> goingOn() {
        return held.filter(it -> it.endsOn().isEmpty());
    }

    public Applications bought(Application application) {
        return new Applications(held.append(new Held(application, Option.none(), Option.none())), removing);
    }

    public Applications installed(ApplicationId id, LocalDate on) {
        return changing(List.of(id), it -> new Held(it.application(), Option.of(on), it.endsOn()));
    }

    /** With {@code ids} to end at the first moment of {@code date}. */
    public Applications ending(List<ApplicationId> ids, LocalDate date) {
        return changing(ids, it -> new Held(it.application(), it.installedOn(), Option.of(date)));
    }

    /** Without {@code id}, which is still to be removed from the machine. */
    public Applications ended(ApplicationId id) {
        return new Applications(held.filter(it -> !it.id().equals(id)), removing.append(id));
    }

    public Applications removed(ApplicationId id) {
        return new Applications(held, removing.remove(id));
    }

    private Applications changing(List<ApplicationId> ids, java.util.function.UnaryOperator<Held> change) {
        return new Applications(held.map(it -> ids.contains(it.id()) ? change.apply(it) : it), removing);
    }
}
