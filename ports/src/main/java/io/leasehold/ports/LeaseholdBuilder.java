package io.leasehold.ports;

import io.leasehold.ports.account.CustomerStore;
import io.leasehold.ports.backup.BackupListener;
import io.leasehold.ports.conditions.Conditions;
import io.leasehold.ports.contract.ContractListener;
import io.leasehold.ports.courier.RetryPolicy;
import io.leasehold.ports.invoice.InvoiceListener;
import io.leasehold.ports.mail.Mailer;
import io.leasehold.ports.metrics.Metrics;
import io.leasehold.ports.payment.PaymentProvider;
import io.leasehold.ports.prices.TariffListener;
import io.leasehold.ports.support.SupportDesk;
import io.leasehold.ports.transfer.TransferServer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Wires the library; every port must be given, the rest has a default. */
public final class LeaseholdBuilder {

    @Nullable
    Conditions conditions;

    @Nullable
    Store store;

    @Nullable
    Host host;

    @Nullable
    CustomerStore customers;

    @Nullable
    Mailer mailer;

    @Nullable
    PaymentProvider payments;

    @Nullable
    TransferServer transfers;

    @Nullable
    SupportDesk support;

    ContractListener listener = (after, events) -> {};
    InvoiceListener invoiceListener = invoice -> {};
    BackupListener backupListener = copy -> {};
    TariffListener tariffListener = (tariff, now) -> {};
    Metrics metrics = Metrics.NONE;
    RetryPolicy retries = RetryPolicy.STANDARD;
    int deletionsAtMost = 50;

    LeaseholdBuilder() {}

    public LeaseholdBuilder conditions(Conditions conditions) {
        this.conditions = conditions;
        return this;
    }

    /** A store that is all of what must commit together. */
    public LeaseholdBuilder store(Store store) {
        this.store = store;
        return this;
    }

    public LeaseholdBuilder customers(CustomerStore customers) {
        this.customers = customers;
        return this;
    }

    /** What runs the servers, copies, guards and furnishes them. */
    public LeaseholdBuilder hypervisor(Host host) {
        this.host = host;
        return this;
    }

    public LeaseholdBuilder mailer(Mailer mailer) {
        this.mailer = mailer;
        return this;
    }

    public LeaseholdBuilder payments(PaymentProvider payments) {
        this.payments = payments;
        return this;
    }

    public LeaseholdBuilder transfers(TransferServer transfers) {
        this.transfers = transfers;
        return this;
    }

    public LeaseholdBuilder support(SupportDesk support) {
        this.support = support;
        return this;
    }

    /** Hears of every event after it was committed. */
    public LeaseholdBuilder listener(ContractListener listener) {
        this.listener = listener;
        return this;
    }

    /** Hears of every invoice once it has its number, at least once. */
    public LeaseholdBuilder invoiceListener(InvoiceListener listener) {
        this.invoiceListener = listener;
        return this;
    }

    /** Hears of every daily copy that was taken, failed or expired. */
    public LeaseholdBuilder backupListener(BackupListener listener) {
        this.backupListener = listener;
        return this;
    }

    /** Hears of every tariff when its customers begin to be told. */
    public LeaseholdBuilder tariffListener(TariffListener listener) {
        this.tariffListener = listener;
        return this;
    }

    /** Hears of what an operator counts. */
    public LeaseholdBuilder metrics(Metrics metrics) {
        this.metrics = metrics;
        return this;
    }

    public LeaseholdBuilder retries(RetryPolicy retries) {
        this.retries = retries;
        return this;
    }

    /** How many deletions one sweep may order at the most; 50 unless said. */
    public LeaseholdBuilder deletionsAtMost(int deletions) {
        this.deletionsAtMost = deletions;
        return this;
    }

    /** Wires it; throws a {@code NullPointerException} that names the port that was not given. */
    public Leasehold build() {
        return new Leasehold(this);
    }

    static <T> T required(@Nullable T part, String name) {
        return Objects.requireNonNull(part, () -> "Leasehold needs " + name + ": call the builder's " + name + "(…)");
    }
}
