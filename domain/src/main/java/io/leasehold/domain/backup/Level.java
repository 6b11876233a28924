package io.leasehold.domain.backup;

/** Whom a daily copy is for. One copy of a day can serve both. */
public enum Level {
    /** The host, to restore any server after a hardware failure; the newest good copy is kept (BAK-1). */
    HOST(1),
    /** The customer, if they are of a type that the terms keep copies for; each copy is kept for days (BAK-2). */
    CUSTOMER(2);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** As the conditions of sale count them. */
    public int number() {
        return number;
    }
}
