package io.minzheng.eventstore;

import static io.minzheng.eventstore.CommandsTest.deposit;
import static io.minzheng.eventstore.CommandsTest.open;
import static io.minzheng.eventstore.CommandsTest.withdraw;
import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.by;
import static io.minzheng.eventstore.Database.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.Account.AccountAggregate;
import io.minzheng.eventstore.Account.AccountRule;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many commands taken together end as each of them would have ended alone. */
class ConvoyTest {
    private static final int ACCOUNTS = 100;

    private final Database database = new Database();
    private final EventStore store = database.open();
    private final Commands commands = store.commands();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void manyAggregatesTakeFewCommits() {
        stored(commands.sendEach(by(CLERK), all(i -> open("a" + i))));
        stored(commands.sendEach(by(CLERK), all(i -> deposit("a" + i, i + 1))));

        assertThat(database.meters
                        .get("minzheng.eventstore.group.size")
                        .summary()
                        .count())
                .isEqualTo(2);
        assertThat(store.reader().head()).isEqualTo(2 * ACCOUNTS);
        IntStream.range(0, ACCOUNTS).forEach(i -> assertThat(balance("a" + i)).isEqualTo(Fen.of(i + 1)));
    }

    @Test
    void eachEndsAsItWouldHaveEndedAlone() {
        stored(commands.sendEach(by(CLERK), all(i -> open("a" + i))));
        List<Command> many = new ArrayList<>(all(i -> i % 3 == 0 ? withdraw("a" + i, 1) : deposit("a" + i, i % 3 - 1)));
        many.add(deposit("twice", 5));
        many.add(open("twice"));
        many.add(deposit("twice", 5));
        many.add(open("no id, this"));

        List<Commands.Outcome> outcomes = commands.sendEach(by(CLERK), many);

        assertThat(outcomes).extracting(Commands.Outcome::command).isEqualTo(many);
        for (int i = 0; i < ACCOUNTS; i++) {
            if (i % 3 == 0) {
                assertThat(rule(outcomes.get(i))).isEqualTo(AccountRule.BalanceMustSuffice);
            } else {
                assertThat(outcomes.get(i).refusal()).isNull();
                assertThat(outcomes.get(i).receipt().version()).isEqualTo(i % 3 - 1);
            }
        }
        assertThat(outcomes.get(ACCOUNTS).refusal()).as("not yet open").isNotNull();
        assertThat(outcomes.get(ACCOUNTS + 1).receipt()).isNotNull();
        assertThat(outcomes.get(ACCOUNTS + 2).receipt()).isNotNull();
        assertThat(rule(outcomes.get(ACCOUNTS + 3))).isEqualTo(EventStoreRule.AggregateIdMustBeValid);
        assertThat(balance("twice")).isEqualTo(Fen.of(5));
    }

    @Test
    void groupsAreStoredAsAWholeOrNotAtAll() {
        List<Commands.Outcome> outcomes = commands.sendGroups(
                by(CLERK),
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> List.of(open("a" + i), open("b" + i), withdraw("b" + i, i % 2)))
                        .toList());

        for (int i = 0; i < ACCOUNTS; i++) {
            assertThat(outcomes.get(i).receipt() != null).isEqualTo(i % 2 == 0);
            assertThat(store.states().of(AccountAggregate.class, "a" + i).isPresent())
                    .isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void aRepetitionUnderOneKeyGetsTheReceiptsAgain() {
        List<Command> many = all(i -> open("a" + i));
        List<Commands.Outcome> first = commands.sendEach(keyed("k", "f"), many);

        assertThat(commands.sendEach(keyed("k", "f"), many)).isEqualTo(first);
        assertThat(store.reader().head()).isEqualTo(ACCOUNTS);
    }

    @Test
    void whatIsRememberedIsBroughtUpToDate() {
        try (EventStore replica = database.open()) {
            stored(commands.sendEach(by(CLERK), all(i -> open("a" + i))));
            stored(replica.commands().sendEach(by(CLERK), all(i -> deposit("a" + i, 5))));
            stored(commands.sendEach(by(CLERK), all(i -> withdraw("a" + i, 5))));
            replica.commands()
                    .sendEach(by(CLERK), all(i -> withdraw("a" + i, 5)))
                    .forEach(outcome -> assertThat(rule(outcome)).isEqualTo(AccountRule.BalanceMustSuffice));
        }
    }

    @Test
    void whoHasLostARaceIsDecidedAgain() throws Exception {
        stored(commands.sendEach(by(CLERK), all(i -> open("a" + i))));
        try (EventStore replica = database.open();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<List<Commands.Outcome>>> calls =
                    List.of(() -> commands.sendEach(by(CLERK), all(i -> deposit("a" + i, 1))), () -> replica.commands()
                            .sendEach(by(CLERK), all(i -> deposit("a" + i, 2))));
            for (int round = 0; round < 5; round++) {
                for (Future<List<Commands.Outcome>> call : both.invokeAll(calls)) {
                    stored(call.get());
                }
            }
        }
        IntStream.range(0, ACCOUNTS).forEach(i -> assertThat(balance("a" + i)).isEqualTo(Fen.of(5 * 3)));
    }

    @Test
    void statesOfManyAreThoseOfEach() {
        stored(commands.sendEach(by(CLERK), all(i -> open("a" + i))));
        List<String> ids =
                IntStream.range(0, 2 * ACCOUNTS).mapToObj(i -> "a" + i).toList();
        try (EventStore replica = database.open()) {
            stored(replica.commands().sendEach(by(CLERK), all(i -> deposit("a" + i, 5))));
            assertThat(store.states().of(AccountAggregate.class, ids))
                    .hasSize(ACCOUNTS)
                    .allSatisfy((id, found) -> assertThat(found)
                            .isEqualTo(store.states()
                                    .of(AccountAggregate.class, id)
                                    .orElseThrow()))
                    .allSatisfy((id, found) -> assertThat(found.version()).isEqualTo(1));
        }
    }

    private static List<Command> all(IntFunction<Command> command) {
        return IntStream.range(0, ACCOUNTS).mapToObj(command).toList();
    }

    private static void stored(List<Commands.Outcome> outcomes) {
        assertThat(outcomes).hasSize(ACCOUNTS).allSatisfy(outcome -> assertThat(outcome.receipt())
                .isNotNull());
    }

    private static Object rule(Commands.Outcome outcome) {
        return ((RuleViolation) outcome.refusal()).rule();
    }

    private Fen balance(String id) {
        return ((Account.Open) store.states()
                        .of(AccountAggregate.class, id)
                        .orElseThrow()
                        .state())
                .balance();
    }
}
