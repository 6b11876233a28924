-- What db-scheduler keeps of the loops that it triggers: a row a loop, so that no index but the key is worth its price.
-- Names and types are its own.
create table scheduled_tasks (
    task_name varchar not null,
    task_instance varchar not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
) ${narrow};
