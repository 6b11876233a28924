package io.leasehold.domain.notice;

/** What a customer is told by mail. */
public enum NoticeKind {
    ORDER_CONFIRMED,
    SERVER_READY,
    REMINDER,
    RENEWED,
    UPGRADED,
    PAYMENT_DECLINED,
    /** The server was shut down; how to fetch its content until when. */
    EXPIRED,
    /** The certificate of deletion. */
    DELETED,
    /** The server was shut down for a suspension; its grounds. */
    SUSPENDED,
    /** The suspension was lifted. */
    RESUMED,
    /** The contract ended before its time; why. */
    TERMINATED,
    /** How to fetch the content of a server until when, after a contract ended before its time. */
    RETRIEVAL,
    FORCE_MAJEURE,
    FORCE_MAJEURE_UPDATE,
    FORCE_MAJEURE_ENDED,
    /** Planned maintenance: its nature and window. */
    MAINTENANCE,
    /** Prices that take effect for the customer later. */
    PRICE_CHANGE,
    /** How to fetch what was exported, until when. */
    EXPORT,
    /** An export was never handed over; what was paid for it is given back. */
    EXPORT_GIVEN_UP,
    /** Something was paid, and this is its invoice. */
    INVOICE,
    /** A party was told that it failed; until when it can remedy that. */
    BREACH,
    /** What was failed in was made good. */
    BREACH_REMEDIED,
    /** An operation interrupts the server at a moment that was chosen. */
    OPERATION_PLANNED
}
