package io.leasehold.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.leasehold.domain.application.Install;
import io.leasehold.domain.application.Uninstall;
import io.leasehold.domain.backup.Level;
import io.leasehold.domain.backup.RestoreBackup;
import io.leasehold.domain.catalogue.ApplicationId;
import io.leasehold.domain.contract.Operation;
import io.leasehold.domain.protection.SetAllowList;
import io.leasehold.domain.protection.SetFirewall;
import io.leasehold.domain.snapshot.DeleteSnapshot;
import io.leasehold.domain.snapshot.RestoreSnapshot;
import io.leasehold.domain.snapshot.TakeSnapshot;
import io.vavr.collection.List;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What operations are called, which clause offers each, and what it does to a running server (OPS-1). */
class OperationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final ApplicationId CRM = new ApplicationId("crm");

    @Test
    void each_has_its_name_its_clause_and_what_it_does_to_the_server() {
        assertThat(List.of(
                                new Reboot(),
                                new FactoryReset(),
                                new TakeSnapshot("s"),
                                new RestoreSnapshot("s"),
                                new DeleteSnapshot("s"),
                                new RestoreBackup(DAY, Level.CUSTOMER, List.of(DAY)),
                                new RestoreBackup(DAY, Level.HOST, List.of(DAY)),
                                new Install(CRM),
                                new Uninstall(CRM),
                                new SetAllowList(List.empty()),
                                new SetFirewall(List.empty()))
                        .map(OperationsTest::described))
                .containsExactly(
                        "reboot OPS-1 RESTART",
                        "factoryReset OSX-3 DOWNTIME",
                        "snapshot BAK-3 NONE",
                        "restoreSnapshot BAK-3 RESTART",
                        "deleteSnapshot BAK-3 NONE",
                        "restoreBackup BAK-2 DOWNTIME",
                        "restoreBackup BAK-1 DOWNTIME",
                        "install APP-1 NONE",
                        "uninstall APP-4 NONE",
                        "allow SEC-2 NONE",
                        "firewall SEC-1 NONE");
    }

    private static String described(Operation operation) {
        return operation.name() + " " + operation.clause() + " " + operation.disruption();
    }
}
