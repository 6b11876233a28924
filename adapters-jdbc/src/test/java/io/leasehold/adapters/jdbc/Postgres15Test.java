package io.leasehold.adapters.jdbc;

/** All kits on PostgreSQL 15. */
class Postgres15Test extends DatabaseKit {

    @Override
    Server server() {
        return Server.POSTGRESQL_15;
    }
}
