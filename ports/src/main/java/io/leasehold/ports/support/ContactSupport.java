package io.leasehold.ports.support;

import static io.leasehold.domain.clause.ClauseId.SUP_1;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.domain.contract.Actor;
import io.leasehold.domain.contract.ContractId;
import io.leasehold.domain.customer.Customer;
import io.leasehold.ports.account.Accounts;
import io.leasehold.ports.contract.Decisions;
import io.leasehold.ports.mail.MailOutcome;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.mail.Receipt;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.support.SupportCase.Topic;
import io.leasehold.ports.time.Moment;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contact and support form, inside an account and outside of one (SUP-1). What is written is never logged.
 *
 * <p>Whoever writes is sent the number of the case, at once and once: there is no contract whose outbox could hold that
 * mail, the number is returned as well, and the same form sent again is answered by the same mail. That it could not be
 * sent opens no less a case.
 */
public final class ContactSupport {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSupport.class);

    private final SupportDesk desk;
    private final Accounts accounts;
    private final Decisions decisions;
    private final Mailer mailer;

    public ContactSupport(SupportDesk desk, Accounts accounts, Decisions decisions, Mailer mailer) {
        this.desk = desk;
        this.accounts = accounts;
        this.decisions = decisions;
        this.mailer = mailer;
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
                .map(writer -> acknowledged(open(writer, key, about, message), writer, message));
    }

    /**
     * Somebody writes from outside any account.
     *
     * @param key one for each form that was opened, so that sending it twice opens one case; at most 100 characters
     * @param sender their name, of at most 200 characters, and e-mail address
     * @param language of the form, in which the number of the case is mailed
     * @param message at most 10,000 characters
     */
    @Clause(SUP_1)
    public Either<Refusal, CaseId> outside(String key, Sender sender, Locale language, String message) {
        SupportCase written = new SupportCase(
                Topic.QUESTION, Option.none(), Option.none(), Option.of(sender), Option.none(), message);
        return Written.check(written, Written.key(key), Written.sender(sender), Written.message(message))
                .map(opened -> desk.open("outside/" + key, opened))
                .map(id -> acknowledged(id, new Receipt(id.value(), sender.email(), language, Option.none())));
    }

    private CaseId open(Customer writer, String key, Option<ContractId> about, String message) {
        // Keys of different accounts and of the form outside never meet.
        return desk.open(
                "inside/" + writer.id() + "/" + key,
                new SupportCase(
                        Topic.QUESTION,
                        Option.of(writer.id()),
                        about,
                        Option.of(sender(writer)),
                        Option.none(),
                        message));
    }

    private CaseId acknowledged(CaseId id, Customer writer, String message) {
        Receipt.Inside inside = new Receipt.Inside(writer.displayName(), message);
        return acknowledged(id, new Receipt(id.value(), writer.email(), writer.locale(), Option.of(inside)));
    }

    // The case is open, whatever a mailer may do that it does not declare.
    @SuppressWarnings("IllegalCatch")
    private CaseId acknowledged(CaseId id, Receipt receipt) {
        try {
            MailOutcome mailed = mailer.acknowledge(receipt);
            if (!(mailed instanceof MailOutcome.Accepted)) {
                LOG.warn("the receipt of case {} was not sent: {}", id, mailed);
            }
        } catch (RuntimeException e) {
            LOG.warn("the receipt of case {} was not sent: {}", id, e.getClass().getSimpleName());
        }
        return id;
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
