-- Partial indexes: what is looked for is few among many.
create index if not exists contract_owner on contract (owner, id);
create index if not exists attention_due on attention (due, contract);
create index if not exists effect_ready on effect (ready, place) where not parked and not appointed;
create index if not exists effect_appointed on effect (ready) where appointed and not parked;
create index if not exists effect_parked on effect (contract, effect_key) where parked;
create index if not exists payment_contract on payment (contract);
create index if not exists invoice_unnumbered on invoice (drawn) where number is null;
create index if not exists invoice_unannounced on invoice (ordinal) where number is not null and not announced;
create index if not exists daily_copies_due on daily_copies (due, contract);
create index if not exists customer_commercial on customer (id) where commercial_mail;
