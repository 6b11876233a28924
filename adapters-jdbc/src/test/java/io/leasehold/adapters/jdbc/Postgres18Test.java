package io.leasehold.adapters.jdbc;

/** All kits on PostgreSQL 18. */
class Postgres18Test extends DatabaseKit {

    @Override
    Server server() {
        return Server.POSTGRESQL_18;
    }
}
