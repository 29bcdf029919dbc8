package io.minzheng.assistance.temporary.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.temporary.fund.FundCommand.ApproveFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.DrawFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RejectFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RequestFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.ReturnDrawing;
import io.minzheng.assistance.temporary.fund.FundCommand.SettleDrawings;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingsSettled;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRejected;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.projection.Documents;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FundDeciderTest {
    private static final DivisionCode TOWN = DivisionCode.of("623001100");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final FundsRequested REQUESTED = new FundsRequested(DAY, TOWN, 1_000, "文-1", "clerk");
    private static final FundOpened OPENED = new FundOpened(DAY, TOWN, 1_000, 1_000, "文-1", "clerk", "approver");
    private static final FundDrawn DRAWN = new FundDrawn(DAY, TOWN, 1, 600, 400, "temporary-1", "cash-1", "approver");

    private final FundDecider decider = new FundDecider();

    private ReserveFund after(FundEvent... events) {
        ReserveFund state = decider.initial();
        for (FundEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private List<FundEvent> when(ReserveFund state, String staff, FundCommand command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    private void refuses(FundRule rule, ReserveFund state, String staff, FundCommand command) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> when(state, staff, command))
                        .rule())
                .isEqualTo(rule);
    }

    private static DrawFunds draw(long amount, String leg) {
        return new DrawFunds(TOWN, DAY, amount, "temporary-1", leg);
    }

    private static SettleDrawings settle(long amount, boolean byCounty, Integer... numbers) {
        return new SettleDrawings(TOWN, DAY, List.of(numbers), amount, "报账-1", byCounty);
    }

    @Test
    void isOpenedAndReplenishedByTheCounty() {
        assertThat(when(after(), "clerk", new RequestFunds(TOWN, DAY, 1_000, "文-1")))
                .containsExactly(REQUESTED);
        assertThat(when(after(REQUESTED), "approver", new ApproveFunds(TOWN, DAY, true)))
                .containsExactly(OPENED);
        FundsRequested more = new FundsRequested(DAY, TOWN, 600, "文-2", "clerk");
        assertThat(when(after(REQUESTED, OPENED, DRAWN, more), "approver", new ApproveFunds(TOWN, DAY, true)))
                .containsExactly(new FundReplenished(DAY, TOWN, 600, 1_000, "文-2", "clerk", "approver"));
        assertThat(when(after(REQUESTED), "approver", new RejectFunds(TOWN, DAY, true, "无预算")))
                .containsExactly(new FundsRejected(DAY, TOWN, "无预算", "approver"));
    }

    @Test
    void refusesWhatTheCountyHasNotDecided() {
        ApproveFunds township = new ApproveFunds(TOWN, DAY, false);
        refuses(FundRule.CountyMustDecide, after(REQUESTED), "approver", township);
        refuses(FundRule.RequesterMustNotDecide, after(REQUESTED), "clerk", new ApproveFunds(TOWN, DAY, true));
        refuses(FundRule.RequestMustBePending, after(), "approver", new ApproveFunds(TOWN, DAY, true));
        refuses(FundRule.RequestMustBePending, after(REQUESTED, OPENED), "approver", township);
        refuses(FundRule.RequestMustBeDecidedFirst, after(REQUESTED), "clerk", new RequestFunds(TOWN, DAY, 1, "文-2"));
        refuses(FundRule.ReasonMustBeGiven, after(REQUESTED), "approver", new RejectFunds(TOWN, DAY, true, " "));
        refuses(FundRule.AmountMustBeMeaningful, after(), "clerk", new RequestFunds(TOWN, DAY, 0, "文-1"));
        refuses(FundRule.DocumentMustBeNamed, after(), "clerk", new RequestFunds(TOWN, DAY, 1, ""));
        refuses(
                FundRule.AreaMustBeATownship,
                after(),
                "clerk",
                new RequestFunds(DivisionCode.of("623001"), DAY, 1, "文-1"));
        FundsRejected rejected = new FundsRejected(DAY, TOWN, "无预算", "approver");
        assertThat(when(after(REQUESTED, rejected), "clerk", new RequestFunds(TOWN, DAY, 1, "文-2")))
                .hasSize(1);
    }

    @Test
    void isDrawnOnceForEachPartAndNeverBelowNothing() {
        ReserveFund open = after(REQUESTED, OPENED);
        assertThat(when(open, "approver", draw(600, "cash-1"))).containsExactly(DRAWN);
        assertThat(when(open, "approver", draw(1_000, "cash-1"))).hasSize(1);
        refuses(FundRule.FundMustSuffice, open, "approver", draw(1_001, "cash-1"));
        refuses(FundRule.FundMustBeOpen, after(REQUESTED), "approver", draw(1, "cash-1"));
        refuses(FundRule.AmountMustBeMeaningful, open, "approver", draw(0, "cash-1"));
        ReserveFund drawn = after(REQUESTED, OPENED, DRAWN);
        refuses(FundRule.DrawingMustBeMadeOnce, drawn, "approver", draw(1, "cash-1"));
        refuses(
                FundRule.StepsMustFollowInTime,
                drawn,
                "approver",
                new DrawFunds(TOWN, DAY.minusDays(1), 1, "temporary-1", "cash-2"));
    }

    @Test
    void returnedMoneyMayBeDrawnAgain() {
        ReturnDrawing back = new ReturnDrawing(TOWN, DAY, "temporary-1", "cash-1");
        DrawingReturned returned =
                new DrawingReturned(DAY, TOWN, 1, 600, 1_000, "temporary-1", "cash-1", false, "reviewer");
        assertThat(when(after(REQUESTED, OPENED, DRAWN), "reviewer", back)).containsExactly(returned);
        refuses(FundRule.DrawingMustStand, after(REQUESTED, OPENED), "reviewer", back);
        refuses(FundRule.DrawingMustStand, after(REQUESTED, OPENED, DRAWN, returned), "reviewer", back);
        assertThat(when(after(REQUESTED, OPENED, DRAWN, returned), "approver", draw(600, "cash-1")))
                .containsExactly(new FundDrawn(DAY, TOWN, 2, 600, 400, "temporary-1", "cash-1", "approver"));
    }

    @Test
    void drawingsAreAccountedForToTheCounty() {
        ReserveFund drawn = after(REQUESTED, OPENED, DRAWN);
        DrawingsSettled settled = new DrawingsSettled(DAY, TOWN, List.of(1), 600, "报账-1", "reviewer");
        assertThat(when(drawn, "reviewer", settle(600, true, 1))).containsExactly(settled);
        refuses(FundRule.CountyMustDecide, drawn, "reviewer", settle(600, false, 1));
        refuses(FundRule.DrawerMustNotSettle, drawn, "approver", settle(600, true, 1));
        refuses(FundRule.AccountMustMatchTheDrawings, drawn, "reviewer", settle(599, true, 1));
        refuses(FundRule.DrawingsMustBeNamed, drawn, "reviewer", settle(0, true));
        refuses(FundRule.DrawingsMustBeNamed, drawn, "reviewer", settle(600, true, 2));
        refuses(FundRule.DrawingsMustBeNamed, drawn, "reviewer", settle(1_200, true, 1, 1));
        refuses(
                FundRule.DrawingsMustBeOpen,
                after(REQUESTED, OPENED, DRAWN, settled),
                "reviewer",
                settle(600, true, 1));
        assertThat(when(
                        after(REQUESTED, OPENED, DRAWN, settled),
                        "reviewer",
                        new ReturnDrawing(TOWN, DAY, "temporary-1", "cash-1")))
                .singleElement()
                .isInstanceOfSatisfying(DrawingReturned.class, event -> assertThat(event.settled())
                        .isTrue());
    }

    /** @param what 0 request and approve, 1 draw, 2 return, 3 settle */
    record Step(int what, int part, long amount) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.longs().between(1, 500))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 500)
    void everyFenIsAccountedForInEventsBookEntriesAndFund(@ForAll("steps") List<Step> steps) {
        List<FundEvent> events = new ArrayList<>();
        ReserveFund state = decider.initial();
        for (Step step : steps) {
            for (FundCommand command : commands(step)) {
                try {
                    String staff =
                            command instanceof RequestFunds ? "clerk" : command instanceof SettleDrawings ? "r" : "a";
                    for (FundEvent event : when(state, staff, command)) {
                        state = decider.evolve(state, event);
                        events.add(event);
                    }
                } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isInstanceOf(FundRule.class);
                }
                assertThat(state.balance()).isNotNegative();
            }
        }
        MoneyTrail trail = FundMoney.BALANCE;
        long moved = events.stream().mapToLong(trail.moved()).sum();
        assertThat(state.balance()).isEqualTo(moved);
        Map<String, FundBook> books = seen(new FundBooks(), events);
        assertThat(books.values().stream().mapToLong(FundBook::balance).sum()).isEqualTo(moved);
        assertThat(seen(new FundEntries(), events).values().stream()
                        .mapToLong(FundEntry::amount)
                        .sum())
                .isEqualTo(moved);
        for (FundBook book : books.values()) {
            assertThat(book.difference()).isZero();
            assertThat(book.unsettled())
                    .isEqualTo(
                            state instanceof ReserveFund.Open open
                                    ? open.drawings().values().stream()
                                            .filter(drawing -> !drawing.settled() && !drawing.returned())
                                            .mapToLong(ReserveFund.Drawing::amount)
                                            .sum()
                                    : 0);
        }
    }

    private static List<FundCommand> commands(Step step) {
        String leg = "cash-" + step.part();
        return switch (step.what()) {
            case 0 -> List.of(new RequestFunds(TOWN, DAY, step.amount(), "文"), new ApproveFunds(TOWN, DAY, true));
            case 1 -> List.of(draw(step.amount(), leg));
            case 2 -> List.of(new ReturnDrawing(TOWN, DAY, "temporary-1", leg));
            default -> List.of(settle(step.amount(), true, step.part()));
        };
    }

    /** Each event twice, as after a break. */
    private static <D extends Record> Map<String, D> seen(View<D> view, List<FundEvent> events) {
        Map<String, D> documents = new HashMap<>();
        Map<String, Long> positions = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            long position = i + 1;
            RecordedEvent recorded =
                    new RecordedEvent(events.get(i), "reserve-fund." + TOWN, i, position, Instant.EPOCH, Map.of());
            for (int time = 0; time < 2; time++) {
                view.on(recorded, new Documents<>() {
                    @Override
                    public Optional<D> get(String id) {
                        return Optional.ofNullable(documents.get(id));
                    }

                    @Override
                    public void put(String id, D document) {
                        if (position > positions.getOrDefault(id, 0L)) {
                            documents.put(id, document);
                            positions.put(id, position);
                        }
                    }

                    @Override
                    public void delete(String id) {
                        documents.remove(id);
                    }
                });
            }
        }
        return documents;
    }
}
