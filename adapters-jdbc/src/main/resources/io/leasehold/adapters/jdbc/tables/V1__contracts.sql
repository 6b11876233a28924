-- One script for PostgreSQL and H2. ${id} is text that sorts by code point, whatever the locale of the database;
-- ${wide} is what a table with wide rows that change often wants. What only one of them has is in R__indexes.sql.

-- A contract as it stands, and how many events led there.
create table contract (
    id ${id} not null primary key,
    owner ${id} not null,
    version bigint not null check (version > 0),
    state varchar not null
) ${wide};

-- When a contract needs its next look. Apart from the contract, so that neither moves the other's row.
create table attention (
    contract ${id} not null primary key,
    due date not null,
    leased_until timestamp with time zone
) ${narrow};

-- What happened, append only.
create table event (
    contract ${id} not null,
    sequence bigint not null check (sequence > 0),
    happened_on date not null,
    actor varchar not null,
    event varchar not null,
    primary key (contract, sequence)
);

-- What the world must do. The key is unique while the effect waits, parked or not.
create sequence effect_place;
create table effect (
    contract ${id} not null,
    effect_key ${id} not null,
    place bigint not null unique,
    -- Effects of one contract and line go out in the order of their places; one without a line waits for nobody.
    line varchar,
    effect varchar not null,
    -- The moment from which it may be carried; while it is leased, the end of the lease.
    ready timestamp with time zone not null,
    -- Waits for an appointment, and stands in no line before it.
    appointed boolean not null,
    parked boolean default false not null,
    attempts integer default 0 not null check (attempts >= 0),
    failing_since timestamp with time zone,
    reason varchar,
    primary key (contract, effect_key)
) ${narrow};

-- A payment counts once, whichever contract it is for: therefore it is not keyed by contract.
create table payment (
    id ${id} not null primary key,
    contract ${id} not null,
    sequence bigint not null
);

-- What was drawn; the event says what. It gets number, ordinal and recipient later, all at once.
create sequence invoice_drawn;
create table invoice (
    contract ${id} not null,
    sequence bigint not null,
    drawn bigint not null unique,
    owner ${id} not null,
    number varchar unique,
    ordinal bigint unique,
    recipient varchar,
    announced boolean default false not null,
    primary key (contract, sequence),
    check ((number is null) = (ordinal is null) and (number is null) = (recipient is null))
);

-- The last number of a series; its one row per year is locked while numbers are given, and by nothing else.
create table invoice_series (
    series_year integer not null primary key,
    last_number bigint not null check (last_number > 0)
);

-- How many invoices were ever numbered; whoever numbers locks it first.
create table invoice_count (
    numbered bigint not null
);
insert into invoice_count (numbered) values (0);

-- Which daily copies there are: one row a contract, written over in place.
create table daily_copies (
    contract ${id} not null primary key,
    version bigint not null,
    copies varchar not null,
    due date,
    ready timestamp with time zone not null
) ${narrow};

-- The days on which the service was there for customers.
create table service_day (
    reachable_on date not null primary key
);

-- How far something has come that is done for many contracts.
create table fan_out (
    name ${id} not null primary key,
    after_contract ${id},
    done boolean not null
);

-- Personal data live here and on invoices only. Of an erased customer the id stays.
create table customer (
    id ${id} not null primary key,
    version bigint not null,
    account varchar,
    commercial_mail boolean not null
);

-- Tariffs that were announced while the service ran; they never change.
create table tariff (
    effective date not null primary key,
    tariff varchar not null
);
