package io.minzheng.eventstore;

import static io.minzheng.eventstore.Database.CLERK;
import static io.minzheng.eventstore.Database.TODAY;
import static io.minzheng.eventstore.Database.TOWNSHIP;
import static io.minzheng.eventstore.Database.by;
import static io.minzheng.eventstore.Database.expecting;
import static io.minzheng.eventstore.Database.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.eventstore.Account.AccountAggregate;
import io.minzheng.eventstore.Account.AccountCommand.Deposit;
import io.minzheng.eventstore.Account.AccountCommand.Move;
import io.minzheng.eventstore.Account.AccountCommand.OpenAccount;
import io.minzheng.eventstore.Account.AccountCommand.Withdraw;
import io.minzheng.eventstore.Account.AccountRule;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Database database = new Database();
    private final EventStore store = database.open();
    private final Commands commands = store.commands();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void storesWhatTheDeciderSays() {
        assertThat(commands.send(by(CLERK), open("a"))).isEqualTo(new Receipt("a", 0, 1));
        assertThat(commands.send(by(CLERK), deposit("a", 500))).isEqualTo(new Receipt("a", 1, 2));

        StoredEvent stored = store.reader().stream("a").getLast();
        assertThat(stored)
                .extracting(
                        StoredEvent::position,
                        StoredEvent::stream,
                        StoredEvent::streamType,
                        StoredEvent::sequence,
                        StoredEvent::name,
                        StoredEvent::revision,
                        StoredEvent::recordedAt,
                        StoredEvent::payload)
                .containsExactly(
                        2L,
                        "a",
                        "sample.account",
                        1L,
                        "sample.account.MoneyDeposited",
                        1,
                        Database.CLOCK.instant(),
                        "{\"on\":\"2022-12-31\",\"amount\":500}");
        assertThat(stored.metadata())
                .containsOnly(
                        java.util.Map.entry(MetaKeys.STAFF, "clerk-1"),
                        java.util.Map.entry(MetaKeys.ROLES, "clerk"),
                        java.util.Map.entry(MetaKeys.AREAS, "623001"),
                        java.util.Map.entry(MetaKeys.CORRELATION, "correlation-1"));
    }

    @Test
    void theDelegationIsStoredWhereTheOwnAuthorityDidNotSuffice() {
        DivisionCode elsewhere = DivisionCode.of("623027100");
        Staff lent = new Staff(
                "clerk-1",
                Set.of(Role.CLERK),
                Set.of(DivisionCode.of("623001")),
                Set.of(new Delegation("d1", "clerk-9", Role.CLERK, DivisionCode.of("623027"))));
        commands.send(by(lent), new OpenAccount("own", TODAY, TOWNSHIP));
        commands.send(by(lent), new OpenAccount("lent", TODAY, elsewhere));
        commands.send(by(lent), deposit("lent", 500));

        assertThat(store.reader().stream("own").getLast().metadata()).doesNotContainKey(MetaKeys.DELEGATIONS);
        assertThat(store.reader().stream("lent")).allSatisfy(event -> assertThat(event.metadata())
                .containsEntry(MetaKeys.STAFF, "clerk-1")
                .containsEntry(MetaKeys.DELEGATIONS, "d1:clerk:623027:clerk-9"));
    }

    @Test
    void aCommandThatChangesNothingStoresNothing() {
        commands.send(by(CLERK), open("a"));
        commands.send(by(CLERK), open("b"));

        assertThat(commands.send(by(CLERK), deposit("a", 0))).isEqualTo(new Receipt("a", 0, 2));
        assertThat(store.reader().head()).isEqualTo(2);
    }

    @Test
    void aRefusalReachesTheCallerAsItIs() {
        commands.send(by(CLERK), open("a"));

        assertThatThrownBy(() -> commands.send(by(CLERK), withdraw("a", 1)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(AccountRule.BalanceMustSuffice);
                    assertThat(refusal.field()).isEqualTo("amount");
                });
        assertThat(store.reader().head()).isEqualTo(1);
    }

    @Test
    void commandsOfOneCallAreStoredTogetherOrNotAtAll() {
        Receipt receipt = commands.send(by(CLERK), open("a"), open("b"), deposit("b", 7), open("c"));
        assertThat(receipt).isEqualTo(new Receipt("a", 0, 4));
        assertThat(store.reader().after(0, 10)).extracting(StoredEvent::stream).containsExactly("a", "b", "b", "c");

        refused(AccountRule.AccountMustBeNew, () -> commands.send(by(CLERK), deposit("a", 9), open("d"), open("c")));
        assertThat(store.reader().head()).isEqualTo(4);
        assertThat(balance("a")).isEqualTo(Fen.ZERO);
        assertThat(store.states().of(AccountAggregate.class, "d")).isEmpty();
    }

    @Test
    void theFutureIsRefused() {
        refused(
                KernelRule.BusinessDateMustNotLieInTheFuture,
                () -> commands.send(by(CLERK), new OpenAccount("a", TODAY.plusDays(1), TOWNSHIP)));
    }

    @Test
    void theDayIsThatOfShanghai() throws Exception {
        java.time.Clock evening =
                java.time.Clock.fixed(java.time.Instant.parse("2022-12-31T16:00:00Z"), java.time.ZoneOffset.UTC);
        try (EventStore later = database.open(evening)) {
            later.commands().send(by(CLERK), new OpenAccount("a", TODAY.plusDays(1), TOWNSHIP));
        }
        assertThat(store.reader().head()).isEqualTo(1);
    }

    @Test
    void onlyOnesOwnAreaCanBeTouched() {
        Staff stranger = new Staff("clerk-2", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001102")));
        refused(KernelRule.AreaMustBeOnesOwn, () -> commands.send(by(stranger), open("a")));
        commands.send(by(CLERK), open("a"));
        refused(KernelRule.AreaMustBeOnesOwn, () -> commands.send(by(stranger), deposit("a", 1)));
        refused(
                KernelRule.AreaMustBeOnesOwn,
                () -> commands.send(by(CLERK), new Move("a", TODAY, DivisionCode.of("620102"))));
        assertThat(store.reader().head()).isEqualTo(1);
    }

    @Test
    void theExpectedVersionMustBeThePresentOne() {
        commands.send(by(CLERK), open("a"));
        commands.send(expecting(0), deposit("a", 1));

        refused(EventStoreRule.VersionMustBeCurrent, () -> commands.send(expecting(0), deposit("a", 1)));
        refused(EventStoreRule.VersionMustBeCurrent, () -> commands.send(expecting(0), deposit("a", 0)));
        assertThat(commands.send(expecting(1), deposit("a", 1)).version()).isEqualTo(2);
    }

    @Test
    void idsAreChecked() {
        for (String id : List.of("", "with space", "x".repeat(121), "ümlaut", "a/b")) {
            refused(EventStoreRule.AggregateIdMustBeValid, () -> commands.send(by(CLERK), open(id)));
        }
        commands.send(by(CLERK), open("A-z_0.9:" + "x".repeat(112)));
    }

    @Test
    void aRepeatedKeyGetsTheSameReceiptAgain() {
        Receipt receipt = commands.send(keyed("k", "f"), open("a"));
        commands.send(by(CLERK), deposit("a", 5));

        assertThat(commands.send(keyed("k", "f"), open("a"))).isEqualTo(receipt);
        Receipt paid = commands.send(keyed("k2", "f2", 1L), deposit("a", 5));
        assertThat(commands.send(keyed("k2", "f2", 1L), deposit("a", 5))).isEqualTo(paid);
        assertThat(balance("a")).isEqualTo(Fen.of(10));
    }

    @Test
    void aKeyIsNotReusedForSomethingElse() {
        commands.send(keyed("k", "f"), open("a"));
        refused(EventStoreRule.IdempotencyKeyMustNotBeReused, () -> commands.send(keyed("k", "g"), open("b")));
        refused(EventStoreRule.IdempotencyKeyMustNotBeReused, () -> commands.send(keyed("k", "g"), withdraw("a", 1)));
        assertThat(store.reader().head()).isEqualTo(1);
    }

    @Test
    void aRefusedCommandLeavesItsKeyUnused() {
        refused(AccountRule.AccountMustBeOpen, () -> commands.send(keyed("k", "f"), deposit("a", 5)));
        commands.send(by(CLERK), open("a"));
        commands.send(keyed("k", "f"), deposit("a", 5));
        assertThat(balance("a")).isEqualTo(Fen.of(5));
    }

    @Test
    void aKeyIsSpentEvenWhereNothingHappened() {
        commands.send(by(CLERK), open("a"));
        Receipt nothing = commands.send(keyed("k", "f"), deposit("a", 0));
        assertThat(nothing).isEqualTo(new Receipt("a", 0, 1));
        commands.send(by(CLERK), deposit("a", 5));
        assertThat(commands.send(keyed("k", "f"), deposit("a", 0))).isEqualTo(nothing);
    }

    @Test
    void keysBelongToTheStaffMember() {
        commands.send(keyed("k", "f"), open("a"));
        Staff other = new Staff("clerk-9", Set.of(), CLERK.areas());
        commands.send(new CommandContext(other, new IdempotencyKey("k", "g"), null, "c", null, null), deposit("a", 5));
        assertThat(balance("a")).isEqualTo(Fen.of(5));
    }

    @Test
    void outcomesStandInTheOrderOfTheirCommands() {
        List<Command> many =
                List.of(open("a"), deposit("a", 5), withdraw("b", 1), open("b"), withdraw("a", 6), open("c"));
        List<Commands.Outcome> outcomes = commands.sendEach(by(CLERK), many);

        assertThat(outcomes).extracting(Commands.Outcome::command).isEqualTo(many);
        assertThat(outcomes)
                .extracting(outcome -> outcome.receipt() != null)
                .containsExactly(true, true, false, true, false, true);
        assertThat(outcomes.get(4).refusal())
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(AccountRule.BalanceMustSuffice));
    }

    @Test
    void aGroupIsStoredAsAWholeOrNotAtAll() {
        List<List<Command>> groups =
                List.of(List.of(open("a"), deposit("a", 5)), List.of(open("b"), withdraw("b", 1)), List.of(open("c")));
        List<Commands.Outcome> outcomes = commands.sendGroups(by(CLERK), groups);

        assertThat(outcomes).extracting(Commands.Outcome::command).containsExactly(open("a"), open("b"), open("c"));
        assertThat(outcomes).extracting(outcome -> outcome.receipt() != null).containsExactly(true, false, true);
        assertThat(balance("a")).isEqualTo(Fen.of(5));
        assertThat(store.reader().stream("b")).isEmpty();
    }

    @Test
    void sendingEachTwiceUnderOneKeyDoesItOnce() {
        List<Command> many = List.of(open("a"), deposit("a", 5), open("b"));
        List<Commands.Outcome> first = commands.sendEach(keyed("k", "f"), many);
        assertThat(commands.sendEach(keyed("k", "f"), many)).isEqualTo(first);
        assertThat(store.reader().head()).isEqualTo(3);
    }

    @Test
    void aCallWithinAnotherUnitOfWorkIsStoredBeforeItReturns() {
        UnitOfWork<?> outer = DefaultUnitOfWork.startAndGet(null);
        Receipt receipt = commands.send(by(CLERK), open("a"));
        assertThat(store.reader().after(0, 10))
                .extracting(StoredEvent::position)
                .containsExactly(receipt.position());
        assertThat(CurrentUnitOfWork.get()).isSameAs(outer);
        outer.rollback();
        assertThat(balance("a")).isEqualTo(Fen.ZERO);
    }

    @Test
    void anotherReplicasEventsAreNeverOverlooked() {
        try (EventStore replica = database.open()) {
            commands.send(by(CLERK), open("a"));
            refused(AccountRule.BalanceMustSuffice, () -> replica.commands().send(by(CLERK), withdraw("a", 5)));
            commands.send(by(CLERK), deposit("a", 5));
            replica.commands().send(by(CLERK), withdraw("a", 5));
            refused(AccountRule.BalanceMustSuffice, () -> commands.send(by(CLERK), withdraw("a", 5)));
            assertThat(balance("a")).isEqualTo(Fen.ZERO);
        }
    }

    @Test
    void everythingIsThereAfterARestart() {
        Receipt receipt = commands.send(keyed("k", "f"), open("a"), deposit("a", 5));
        store.close();
        try (EventStore again = database.open()) {
            assertThat(again.commands().send(keyed("k", "f"), open("a"))).isEqualTo(receipt);
            assertThat(again.states().of(AccountAggregate.class, "a"))
                    .contains(new States.Versioned<>(new Account.Open(TOWNSHIP, Fen.of(5)), 1));
            assertThat(again.health()).isEqualTo(new EventStore.Health(true, 2, null));
        }
    }

    private Fen balance(String id) {
        return ((Account.Open) store.states()
                        .of(AccountAggregate.class, id)
                        .orElseThrow()
                        .state())
                .balance();
    }

    static Command open(String id) {
        return new OpenAccount(id, TODAY, TOWNSHIP);
    }

    static Command deposit(String id, long fen) {
        return new Deposit(id, TODAY, Fen.of(fen));
    }

    static Command withdraw(String id, long fen) {
        return new Withdraw(id, TODAY, Fen.of(fen));
    }

    static void refused(Rule rule, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
