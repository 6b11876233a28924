package io.leasehold.ports.journal;

/** What is asked for on something that is no contract. Stored by name, so a name stays. */
public enum Deed {
    /** About the day on which the tariff takes effect. */
    TARIFF_ANNOUNCED,
    /** About the customer, as are the next two. */
    ACCOUNT_CORRECTED,
    COMMERCIAL_MAIL_CHOSEN,
    ACCOUNT_ERASED,
    /** About the contract and the key of the effect. To give one up is an event of the contract. */
    EFFECT_RETRIED
}
