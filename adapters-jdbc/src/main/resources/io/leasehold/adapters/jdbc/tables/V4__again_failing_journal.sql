-- The day from which a fan-out is gone through once more, since one pass may have missed somebody.
alter table fan_out add column again date;

-- Whether the last try to copy the server failed, for the list of those whose copies do.
alter table daily_copies add column failing boolean default false not null;
update daily_copies set failing = true where copies like '%"failure":{%';
create index daily_copies_failing on daily_copies (failing, contract);

-- Who asked for what on something that is no contract; rows are added, never changed.
create table journal (
    place bigint generated always as identity primary key,
    noted_on date not null,
    actor varchar not null,
    deed varchar not null,
    about varchar not null
);
