package io.leasehold.domain.ending;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.contract.Phase;
import io.leasehold.domain.machine.Snapshots;
import io.leasehold.domain.notice.NoticeKind;
import io.leasehold.domain.notice.Notify;
import io.vavr.collection.List;

/** The server and all data on it are gone for good; the customer gets the certificate. */
public record Deleted(Certificate certificate) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.in(new Phase.Deleted(contract.term().get(), certificate.deletedOn()))
                .awaitingNothing()
                .holding(contract.holds().gone())
                .keeping(Snapshots.NONE);
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Notify(NoticeKind.DELETED, certificate.machine().toString(), this));
    }
}
