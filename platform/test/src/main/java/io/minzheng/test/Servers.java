package io.minzheng.test;

import io.minzheng.embedded.PostgresDatabases;

/** What the services of the tests stand on; each server starts when it is first asked for, once per JVM. */
interface Servers {
    /** An empty database, made when missing. */
    PostgresDatabases.Database database(String name, String owner, String service);

    /** Host and port, as Kafka clients want them. */
    String kafka();

    /** Connection string that names the database. */
    String documents(String database);
}
