-- An attempt whose money was taken note of says so: it may have counted, or have been given back.
alter table payment_attempt rename to payment_attempt_before;
drop index payment_attempt_due;
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
    state varchar not null check (state in ('OPEN', 'NOTED', 'OVER')),
    checkout varchar,
    payment varchar,
    next_look timestamp with time zone,
    primary key (contract, number),
    check ((state = 'OPEN') = (open_reference is not null) and (state = 'NOTED') = (payment is not null))
);
insert into payment_attempt (contract, number, reference, open_reference, amount, gateway, idempotency_key, request,
    begun_at, state, checkout, payment, next_look)
select contract, number, reference, open_reference, amount, gateway, idempotency_key, request,
    begun_at, case state when 'PAID' then 'NOTED' else state end, checkout, payment, next_look
from payment_attempt_before;
drop table payment_attempt_before;
create index payment_attempt_due on payment_attempt (next_look);
