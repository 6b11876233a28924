package io.leasehold.ports.support;

import static io.leasehold.domain.clause.ClauseId.SUP_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.support.SupportCase.Topic;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The contact and support form, inside an account and outside of one (SUP-1). What is written is never logged. */
public final class ContactSupport {

    private final SupportDesk desk;
    private final Accounts accounts;
    private final Decisions decisions;

    public ContactSupport(SupportDesk desk, Accounts accounts, Decisions decisions) {
        this.desk = desk;
        this.accounts = accounts;
        this.decisions = decisions;
    }

    /**
     * A customer who is signed in writes.
     *
     * @param key one for each form that was opened, so that sending it twice opens one case; at most 100 characters
     * @param about the contract it is about, one of theirs, if it is about one
     * @param message at most 10,000 characters
     */
    @Clause(SUP_1)
    public Either<Refusal, CaseId> inside(String key, Option<ContractId> about, String message, Actor by, Moment now) {
        if (!(by instanceof Actor.Customer customer)) {
            return Either.left(new SupportRefusal.UseTheFormOutside());
        }
        return Written.check(customer.id(), Written.key(key), Written.message(message))
                .flatMap(id -> accounts.look(id, by))
                .flatMap(account -> theirs(about, by, now).map(contract -> account.customer()))
                .map(writer -> desk.open(
                        // Keys of different accounts and of the form outside never meet.
                        "inside/" + writer.id() + "/" + key,
                        new SupportCase(
                                Topic.QUESTION,
                                Option.of(writer.id()),
                                about,
                                Option.of(sender(writer)),
                                Option.none(),
                                message)));
    }

    /**
     * Somebody writes from outside any account.
     *
     * @param key one for each form that was opened, so that sending it twice opens one case; at most 100 characters
     * @param sender their name, of at most 200 characters, and e-mail address
     * @param message at most 10,000 characters
     */
    @Clause(SUP_1)
    public Either<Refusal, CaseId> outside(String key, Sender sender, String message) {
        SupportCase written = new SupportCase(
                Topic.QUESTION, Option.none(), Option.none(), Option.of(sender), Option.none(), message);
        return Written.check(written, Written.key(key), Written.sender(sender), Written.message(message))
                .map(opened -> desk.open("outside/" + key, opened));
    }

    private Either<Refusal, Option<ContractId>> theirs(Option<ContractId> about, Actor by, Moment now) {
        return about.<Either<Refusal, Option<ContractId>>>map(
                        id -> decisions.look(id, by, now).map(contract -> about))
                .getOrElse(Either.right(about));
    }

    private static Sender sender(Customer customer) {
        return new Sender(customer.displayName(), customer.email());
    }
}
