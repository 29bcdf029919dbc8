package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "update idempotency set position = 9",
                "delete from idempotency",
                "truncate idempotency",
                "update parked_message set event_id = 'other'",
                "update parked_message set parked_at = now()",
                "delete from parked_message",
                "truncate parked_message",
                "update event_subject set position = 1",
                "delete from event_subject",
                "delete from event_subject_reached",
                "update event set hash = sha256('x')",
                "update checkpoint set hash = 'x'",
                "delete from checkpoint",
                "truncate checkpoint",
                "update checkpoint_key set key = 'x'",
                "delete from checkpoint_key",
                "update event_chain set start = 'x'",
                "insert into event_chain values ('other', 'x')",
                "update data_read set staff = 'nobody'",
                "update data_read set recorded_at = now()",
                "delete from data_read",
                "truncate data_read",
                "update data_read_subject set subject = 'other'",
                "delete from data_read_subject",
                "truncate data_read_subject",
                "drop table data_read",
                "drop table event",
                "alter table event disable trigger all",
                "create table eventstore.mine (x int)"
            })
    void theServicesRoleCannotChangeThePast(String statement) throws SQLException {
        try (Connection service = database.asService();
                Statement sql = service.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    @Test
    void openingAgainChangesNothing() {
        try (EventStore again = database.open()) {
            assertThat(again.reader().head()).isEqualTo(1);
        }
    }

    private static Database database;

    @BeforeAll
    static void fill() {
        database = new Database();
        try (EventStore store = database.open()) {
            store.commands().send(Database.by(Database.CLERK), CommandsTest.open("a"));
        }
    }
}
