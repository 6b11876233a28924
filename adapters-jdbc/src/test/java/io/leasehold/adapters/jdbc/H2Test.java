package io.leasehold.adapters.jdbc;

/** All kits on H2. */
class H2Test extends DatabaseKit {

    @Override
    Server server() {
        return Server.H2;
    }
}
