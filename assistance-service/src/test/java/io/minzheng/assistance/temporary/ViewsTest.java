package io.minzheng.assistance.temporary;

import static io.minzheng.assistance.temporary.Samples.*;
import static io.minzheng.assistance.temporary.Samples.Story.given;
import static io.minzheng.assistance.temporary.Samples.Story.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordReturn;
import io.minzheng.assistance.temporary.DeliveryCommand.ReferPersons;
import io.minzheng.assistance.temporary.DeliveryCommand.RenderService;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.Samples.Story;
import io.minzheng.assistance.temporary.TemporaryFile.Phase;
import io.minzheng.assistance.temporary.TemporaryStatistics.Figures;
import io.minzheng.assistance.temporary.TemporaryStatistics.OfType;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is the service's test. */
class ViewsTest {
    private static <D extends Record> KeptDocuments<D> seen(
            View<D> view, List<? extends DomainEvent> events, int from) {
        KeptDocuments<D> kept = new KeptDocuments<>();
        take(view, CASE, events, 0, kept);
        take(view, CASE, events, from, kept);
        return kept;
    }

    private static <D extends Record> void take(
            View<D> view, String stream, List<? extends DomainEvent> events, int from, KeptDocuments<D> kept) {
        for (int i = from; i < events.size(); i++) {
            kept.take(
                    view,
                    new RecordedEvent(
                            events.get(i),
                            stream,
                            i,
                            i + 1,
                            Instant.parse("2022-12-31T16:00:00Z"),
                            Map.of(MetaKeys.STAFF, "staff-" + i)));
        }
    }

    private static <D extends Record> @Nullable D document(View<D> view, Story story) {
        return seen(view, story.history(), story.history().size()).documents().get(CASE);
    }

    private static Story busy() {
        return granted(mixed())
                .and(
                        prepare("2022-03-02", 1),
                        pay("2022-03-02", 1),
                        deliver("2022-03-03", 1),
                        new RenderService(CASE, day("2022-03-04"), 1, 1, "签收-2"),
                        new ReferPersons(CASE, day("2022-03-05"), 1, "转介函-1"),
                        prepare("2022-04-01", 2),
                        pay("2022-04-02", 2),
                        new RecordReturn(CASE, day("2022-04-05"), 2, "退回"));
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        List<TemporaryEvent> events =
                busy().and(new RevokeRest(CASE, day("2022-04-06"), "去世")).history();
        for (int from = 0; from < events.size(); from++) {
            for (View<?> view : List.of(new TemporaryFiles(), new PapersStillOpen(), new HelpByMonth())) {
                assertThat(seen(view, events, from).documents())
                        .as("%s from %d", view.name(), from)
                        .isEqualTo(seen(view, events, events.size()).documents());
            }
        }
    }

    @Test
    void fileTellsWhatHasBeenDelivered() {
        TemporaryFile file = document(new TemporaryFiles(), busy());
        assertThat(file).isNotNull();
        assertThat(file.phase()).isEqualTo(Phase.GRANTED);
        assertThat(file.delivered()).containsExactly("cash-1", "goods-1", "service-1", "referral-1");
        assertThat(List.of(file.cash(), file.goods(), file.services())).containsExactly(30_000L, 15_000L, 8_000L);
        assertThat(file.history()).hasSize(10);
    }

    @Test
    void fileOfAnApplicationEndsWithIt() {
        Story claimed = given(Samples.claimed(claim(Claim.Recipient.DIBAO, 1_000, null)));
        KeptDocuments<TemporaryFile> kept = seen(new TemporaryFiles(), claimed.history(), 1);
        take(
                new TemporaryFiles(),
                TemporaryDesk.applicationOf(CASE),
                List.of(
                        new ApplicationWithdrawn(day("2022-03-02"), "自行解决"),
                        new ApplicationWithdrawn(day("2022-03-02"), "自行解决")),
                0,
                kept);
        assertThat(kept.documents().get(CASE).phase()).isEqualTo(Phase.ENDED);
        take(
                new TemporaryFiles(),
                "application-of-another-programme",
                List.of(new ApplicationRefused(day("2022-03-02"), "决定", List.of("无"), "a", day("2022-03-05"))),
                0,
                kept);
        assertThat(kept.documents()).hasSize(1);
    }

    @Test
    void papersStayOnTheListUntilTheyAreComplete() {
        OpenPapers open = document(new PapersStillOpen(), busy());
        assertThat(open).isNotNull();
        assertThat(open.dueOn()).isEqualTo(day("2022-03-15"));
        assertThat(open.overdue(day("2022-03-15"))).isFalse();
        assertThat(open.overdue(day("2022-03-16"))).isTrue();
        CompletePapers papers = new CompletePapers(CASE, day("2022-04-06"), "车祸", 73_000, List.of("a", "b"));
        assertThat(document(new PapersStillOpen(), busy().and(papers))).isNull();
        RevokeRest revoke = new RevokeRest(CASE, day("2022-04-06"), "去世");
        assertThat(document(new PapersStillOpen(), granted(mixed()).and(revoke)))
                .as("nothing was delivered")
                .isNull();
        assertThat(document(new PapersStillOpen(), busy().and(revoke))).isNotNull();
        Story paidAfterwards = given(Samples.claimed(claim(Claim.Recipient.DIBAO, 1_000, null)))
                .and(propose(cash(1_000), null), confirm(Level.COUNTY, null));
        assertThat(document(new PapersStillOpen(), paidAfterwards)).isNull();
    }

    private static TemporaryStatistics statistics(
            List<? extends DomainEvent> events, @Nullable LocalDate from, LocalDate asOf, @Nullable LocalDate knownAt) {
        TemporaryStatistics.Sum sum = new TemporaryStatistics.Sum(from, asOf, knownAt);
        seen(new HelpByMonth(), events, events.size()).documents().values().forEach(sum::add);
        return sum.report(null);
    }

    @Test
    void figuresKeepCashAndGoodsApartAndKnowTwoDates() {
        List<TemporaryEvent> events = busy().history();
        TemporaryStatistics all = statistics(events, null, day("2022-12-31"), null);
        assertThat(all.all()).isEqualTo(new Figures(2, 30_000, 15_000, 8_000));
        assertThat(all.types()).containsExactly(new OfType(Type.EMERGENCY, all.all()));
        assertThat(statistics(events, null, day("2022-04-02"), null).all())
                .as("before the bank sent a stage back")
                .isEqualTo(new Figures(2, 50_000, 15_000, 8_000));
        assertThat(statistics(events, day("2022-04-01"), day("2022-04-30"), null)
                        .all())
                .isEqualTo(new Figures(0, 0, 0, 0));
        assertThat(statistics(events, null, day("2022-12-31"), day("2022-12-31"))
                        .all())
                .as("recorded on the first of January in China")
                .isEqualTo(Figures.NONE);
        assertThat(statistics(events, null, day("2023-01-01"), null).year()).isEqualTo(Figures.NONE);
    }

    /** 4,045 person-times in 2022 up to October, 27.204 million yuan in ten years. */
    @Test
    void figuresAnswerWhatTheCityHasPublished() {
        List<CashPaid> events = new ArrayList<>();
        for (int year = 2012; year <= 2022; year++) {
            int payments = year == 2022 ? 4_045 : 3_600;
            for (int i = 0; i < payments; i++) {
                LocalDate on = LocalDate.of(year, 1 + i % 9, 1 + i % 28);
                long amount = year == 2022 && i == 0 ? 2_720_400_000L - 40_044 * 67_000L : 67_000;
                events.add(new CashPaid(
                        on,
                        "person-" + i,
                        TOWN,
                        YearMonth.from(on),
                        i % 2 == 0 ? Type.EMERGENCY : Type.EXPENDITURE,
                        Kind.RURAL,
                        Level.COUNTY,
                        1,
                        amount,
                        1,
                        "clerk",
                        "approver"));
            }
        }
        TemporaryStatistics published = statistics(events, null, day("2022-10-31"), null);
        assertThat(published.year().personTimes()).isEqualTo(4_045);
        assertThat(published.all().cash()).isEqualTo(2_720_400_000L);
        assertThat(published.all().personTimes()).isGreaterThan(40_000);
        assertThat(published.types()).hasSize(2);
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 6).list().ofMaxSize(30);
    }

    @Property(tries = 300)
    void cashIsTheSameInEventsFilesFiguresAndCase(@ForAll("steps") List<Integer> steps) {
        Story story = granted(mixed());
        for (int step : steps) {
            String on = "2022-04-01";
            TemporaryCommand command =
                    switch (step) {
                        case 0, 1 -> prepare(on, step + 1);
                        case 2, 3 -> pay(on, step - 1);
                        case 4, 5 -> new RecordReturn(CASE, day(on), step - 3, "退回");
                        default -> deliver(on, 1);
                    };
            try {
                story.and(command);
            } catch (RuleViolation refused) {
                assertThat(refused.rule()).isInstanceOf(TemporaryRule.class);
            }
        }
        MoneyTrail trail =
                TemporaryMoney.cash(TemporaryConfiguration.capability(TemporaryPolicy.defaults(), Samples.CALENDAR));
        long moved = story.history().stream().mapToLong(trail.moved()).sum();
        TemporaryFile file = document(new TemporaryFiles(), story);
        assertThat(file).isNotNull();
        assertThat(file.cash()).isEqualTo(moved);
        TemporaryStatistics figures = statistics(story.history(), null, day("2022-12-31"), null);
        assertThat(figures.all().cash()).isEqualTo(moved);
        Deliveries deliveries = ((Temporary.Granted) story.state()).deliveries();
        assertThat(deliveries.cash()).isEqualTo(moved);
        assertThat(figures.all().personTimes()).isEqualTo(deliveries.standing() == 0 ? 0 : 2);
    }
}
