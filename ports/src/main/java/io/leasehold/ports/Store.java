package io.leasehold.ports;

import io.leasehold.ports.backup.BackupBook;
import io.leasehold.ports.contract.ContractStore;
import io.leasehold.ports.contract.FanOuts;
import io.leasehold.ports.contract.Outbox;
import io.leasehold.ports.contract.ServiceLog;
import io.leasehold.ports.invoice.InvoiceBook;
import io.leasehold.ports.journal.Journal;
import io.leasehold.ports.operator.Backlogs;

/** All that must commit together, as one: what a database does for the library. */
public interface Store extends ContractStore, Outbox, InvoiceBook, ServiceLog, BackupBook, FanOuts, Journal, Backlogs {}
