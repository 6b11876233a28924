package io.leasehold.domain.arbitrary;

import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.hold.Party;
import io.leasehold.domain.machine.Disruption;
import io.leasehold.domain.machine.ResourceChange;
import io.leasehold.domain.period.Length;
import io.vavr.control.Option;

/** Something that happens in a story. What a step asks for may be refused; the story goes on. */
public sealed interface Step {

    /** A part of the outside world that can fail. */
    enum Part {
        MACHINES,
        MAIL,
        TRANSFERS,
        PAYMENTS
    }

    /** How money comes in. */
    enum Manner {
        EXACT,
        TOO_LITTLE,
        TOO_MUCH,
        OTHER_CURRENCY,
        NO_REFERENCE,
        OTHER_REFERENCE,
        OTHER_MEANS,
        /** The payment before, told of once more. */
        SAME_AGAIN
    }

    /** What is wrong with a command that must be refused. */
    enum Trick {
        OTHER_CUSTOMER,
        NOT_AUTHENTICATED,
        TERMS_NOT_ACCEPTED,
        LENGTH_NOT_OFFERED,
        OTHER_MEANS,
        NO_CONSENT,
        QUOTE_OF_YESTERDAY,
        QUOTE_ALTERED,
        SHRINKS,
        ADDS_NOTHING,
        TOO_MUCH,
        NOT_ACKNOWLEDGED
    }

    /** Money comes in for whatever request is open, or for none. */
    record Pays(Manner manner) implements Step {}

    /** Days are lived through, each with its sweep. */
    record DaysPass(int days) implements Step {}

    /** Days are lived through until so many days after the renewal date (before it, if negative). */
    record LivesUntilRenewal(int daysAfter) implements Step {}

    /** Days are lived through until so many days after the planned deletion of an expired contract. */
    record LivesUntilDeletion(int daysAfter) implements Step {}

    /** Nothing runs today and on the days that follow, so many in all; then it comes back. */
    record Outage(int days) implements Step {}

    /** One part of the outside fails today and on the days that follow, so many in all. */
    record Breaks(Part part, int days) implements Step {}

    /** A renewal in good order. */
    record Renews(Length length, boolean paysAtOnce) implements Step {}

    /** An upgrade in good order. */
    record Upgrades(ResourceChange add, boolean paysAtOnce) implements Step {}

    /** A renewal with something wrong. */
    record TriesToRenew(Length length, Trick trick) implements Step {}

    /** An upgrade with something wrong. */
    record TriesToUpgrade(ResourceChange add, Trick trick) implements Step {}

    /**
     * Something is to be done to the server.
     *
     * @param acknowledged the disruption that is accepted, right or wrong
     * @param inDays the day that was chosen, counted from today; at once if none
     */
    record Operates(Operation operation, Option<Disruption> acknowledged, Option<Integer> inDays) implements Step {}

    /** An operation that may wait for its moment is taken back, or one that does not exist. */
    record TakesBack(int number) implements Step {}
    /** An application is installed in good order. */
    record Installs(ApplicationId application, boolean paysAtOnce) implements Step {}

    /** An installation with something wrong. */
    record TriesToInstall(ApplicationId application, Trick trick) implements Step {}

    /** The customer ends an application, whether it is there or not. */
    record EndsApplication(ApplicationId application) implements Step {}

    /** An export is ordered in good order. */
    record Exports(boolean paysAtOnce) implements Step {}

    /** The customer wants out before the time. */
    record AsksToTerminate() implements Step {}

    /** Something that keeps the contract from its usual course, or the end of that. */
    sealed interface Hold extends Step {}

    /** An operator suspends the server. */
    record Suspends() implements Hold {}

    /** An operator lifts the suspension. */
    record Resumes() implements Hold {}

    /** An operator notes a letter about a breach, received so many days ago. */
    record NotesBreach(Party by, int daysAgo) implements Hold {}

    /** An operator notes that the breach was remedied. */
    record Remedies() implements Hold {}

    /** An operator declares force majeure, of which notice was received so many days ago. */
    record DeclaresForceMajeure(int daysAgo) implements Hold {
        public DeclaresForceMajeure() {
            this(0);
        }
    }

    /** Force majeure is over. */
    record ForceMajeureIsOver() implements Hold {}

    /** A party asks for the end because of force majeure. */
    record AsksToEndForForceMajeure(Party by) implements Hold {}

    /** An operator announces maintenance that begins in so many days. */
    record AnnouncesMaintenance(int inDays) implements Hold {}
}
