package io.leasehold.domain.maintenance;

import io.leasehold.domain.contract.Contract;
import io.leasehold.domain.contract.Effect;
import io.leasehold.domain.contract.Event;
import io.leasehold.domain.notice.Announce;
import io.leasehold.domain.notice.NoticeKind;
import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * Maintenance of a server is planned, and its customer is told.
 *
 * @param id names the maintenance
 * @param nature what is done
 * @param window when
 */
public record MaintenanceAnnounced(String id, String nature, Window window, LocalDate on) implements Event {

    @Override
    public Contract evolve(Contract contract) {
        return contract.holding(contract.holds().told(AnnounceMaintenance.told(id)));
    }

    @Override
    public List<Effect> effects(Contract after) {
        return List.of(new Announce(NoticeKind.MAINTENANCE, id, this));
    }
}
