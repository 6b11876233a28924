-- An attempt to be paid, kept before a provider hears of it. There is no place for a means of payment.
create table payment_attempt (
    contract ${id} not null,
    number integer not null check (number > 0),
    reference ${id} not null,
    -- The reference as long as the attempt is open: so that there is one open attempt of it at the most.
    open_reference ${id} unique,
    amount varchar not null,
    gateway varchar not null,
    idempotency_key varchar not null,
    request varchar not null,
    begun_at timestamp with time zone not null,
    state varchar not null check (state in ('OPEN', 'PAID', 'OVER')),
    checkout varchar,
    payment varchar,
    next_look timestamp with time zone,
    primary key (contract, number),
    check ((state = 'OPEN') = (open_reference is not null) and (state = 'PAID') = (payment is not null))
);
create index payment_attempt_due on payment_attempt (next_look);
