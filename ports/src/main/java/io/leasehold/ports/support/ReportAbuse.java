package io.leasehold.ports.support;

import static io.leasehold.domain.clause.ClauseId.SUP_2;

import io.leasehold.domain.clause.Clause;
import io.leasehold.domain.clause.Refusal;
import io.leasehold.ports.support.SupportCase.Sender;
import io.leasehold.ports.support.SupportCase.Topic;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Anyone reports abuse, such as spam or an attack, from a hosted server (SUP-2). It opens a case; whether the server is
 * suspended is up to an operator. Nobody learns from it which servers there are.
 */
public final class ReportAbuse {

    private final SupportDesk desk;

    public ReportAbuse(SupportDesk desk) {
        this.desk = desk;
    }

    /**
     * Reports it.
     *
     * @param key one for each form that was opened, so that sending it twice opens one case; at most 100 characters
     * @param server the server as it is known from outside, its address or name; at most 200 characters
     * @param sender who reports and can be answered, if they want to say
     * @param message what happened; at most 10,000 characters
     */
    @Clause(SUP_2)
    public Either<Refusal, CaseId> handle(String key, String server, Option<Sender> sender, String message) {
        SupportCase written =
                new SupportCase(Topic.ABUSE, Option.none(), Option.none(), sender, Option.of(server), message);
        return Written.check(
                        written,
                        Written.key(key),
                        Written.text("server", server, Written.MAX_NAME),
                        sender.flatMap(Written::sender),
                        Written.message(message))
                .map(opened -> desk.open("abuse/" + key, opened));
    }
}
