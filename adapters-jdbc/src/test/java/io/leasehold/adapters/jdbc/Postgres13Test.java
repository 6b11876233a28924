package io.leasehold.adapters.jdbc;

/** All kits on PostgreSQL 13. */
class Postgres13Test extends DatabaseKit {

    @Override
    Server server() {
        return Server.POSTGRESQL_13;
    }
}
