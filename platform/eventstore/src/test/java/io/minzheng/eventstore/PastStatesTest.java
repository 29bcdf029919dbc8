package io.minzheng.eventstore;

import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.TOWNSHIP;
import static io.minzheng.eventstore.Database.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Account.AccountCommand.Deposit;
import io.minzheng.eventstore.Account.AccountCommand.OpenAccount;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastStatesTest {
    private static final Instant BEGIN = Instant.parse("2022-12-01T04:00:00Z");

    private final Later clock = new Later();
    private final EventStore store = new Database().open(clock);

    /** Each reading of the clock is a day later. */
    private static final class Later extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void nextDay() {
            now = now.plus(Duration.ofDays(1));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void open(String on) {
        store.commands().send(by(CLERK), new OpenAccount("a", LocalDate.parse(on), TOWNSHIP));
        clock.nextDay();
    }

    private void deposit(String on, long amount) {
        store.commands().send(by(CLERK), new Deposit("a", LocalDate.parse(on), Fen.of(amount)));
        clock.nextDay();
    }

    private Optional<Long> balance(@Nullable String asOf, @Nullable Instant knownAt) {
        return past(asOf, knownAt)
                .map(past -> ((Account.Open) past.state()).balance().value());
    }

    private Optional<PastStates.Past> past(@Nullable String asOf, @Nullable Instant knownAt) {
        return store.pastStates().of("a", new Moment(asOf == null ? null : LocalDate.parse(asOf), knownAt, null));
    }

    @Test
    void aLateRecordChangesWhatWasTrueAndNotWhatWasKnown() {
        open("2022-10-01");
        deposit("2022-11-10", 500);
        deposit("2022-10-05", 30); // recorded on the third day, true long before

        assertThat(balance("2022-10-04", null)).contains(0L);
        assertThat(balance("2022-10-05", null)).contains(30L);
        assertThat(balance("2022-11-10", null)).contains(530L);
        Instant secondDay = BEGIN.plus(Duration.ofDays(1));
        assertThat(balance("2022-10-05", secondDay)).contains(0L);
        assertThat(balance(null, secondDay)).contains(500L);
        assertThat(balance(null, secondDay.minusMillis(1))).contains(0L);
        assertThat(balance("2022-09-30", null)).isEmpty();
        assertThat(balance(null, BEGIN.minusMillis(1))).isEmpty();
        assertThat(store.pastStates().of("b", Moment.PRESENT)).isEmpty();
    }

    @Test
    void tellsWhatTheStateIsMadeOf() {
        open("2022-10-01");
        deposit("2022-11-10", 500);
        deposit("2022-10-05", 30);

        PastStates.Past past = past("2022-10-31", null).orElseThrow();

        assertThat(past.capability()).isEqualTo(Account.NAME);
        assertThat(past.last().sequence()).isEqualTo(2);
        assertThat(past.lastEvent())
                .isEqualTo(new Account.AccountEvent.MoneyDeposited(LocalDate.parse("2022-10-05"), Fen.of(30)));
        assertThat(past.events()).isEqualTo(2);
        assertThat(past.passedOver()).isEqualTo(1);
        assertThat(store.pastStates().of("a", Moment.after(2)).orElseThrow().events())
                .isEqualTo(2);
    }

    @Test
    void refusesADayOnWhichNothingFollowsFromAnything() {
        open("2022-11-01");
        deposit("2022-10-05", 30); // before there was an account

        assertThatThrownBy(() -> past("2022-10-31", null))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(EventStoreRule.HistoryMustMakeSenseWithoutLaterEvents));
        assertThat(balance("2022-11-01", null)).contains(30L);
    }
}
