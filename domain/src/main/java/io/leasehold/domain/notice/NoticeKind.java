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
    RESTARTED,
    /** The certificate of deletion. */
    DELETED
}
