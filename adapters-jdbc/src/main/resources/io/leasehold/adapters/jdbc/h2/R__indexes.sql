create index if not exists contract_owner on contract (owner, id);
create index if not exists attention_due on attention (due, contract);
create index if not exists effect_ready on effect (ready, place);
create index if not exists payment_contract on payment (contract);
create index if not exists invoice_waiting on invoice (number, drawn);
create index if not exists daily_copies_due on daily_copies (due, contract);
create index if not exists customer_commercial on customer (commercial_mail, id);
