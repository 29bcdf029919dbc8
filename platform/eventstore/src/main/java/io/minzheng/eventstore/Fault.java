package io.minzheng.eventstore;

import java.sql.SQLException;

/** What a database error says about the next attempt. */
enum Fault {
    /** The group holds something the database does not take. */
    CONTENT,
    /** The answer is lost. */
    CONNECTION,
    OTHER;

    static Fault of(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
            return CONTENT;
        }
        return state.startsWith("08") || state.startsWith("57P") ? CONNECTION : OTHER;
    }
}
