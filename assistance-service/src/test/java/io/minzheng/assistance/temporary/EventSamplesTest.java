package io.minzheng.assistance.temporary;

import static io.minzheng.assistance.temporary.Samples.*;
import static io.minzheng.assistance.temporary.Samples.Story.given;
import static io.minzheng.assistance.temporary.Samples.Story.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.temporary.DecisionCommand.AdviseAgainst;
import io.minzheng.assistance.temporary.DecisionCommand.RefuseReport;
import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordAnswer;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordReturn;
import io.minzheng.assistance.temporary.DeliveryCommand.ReferPersons;
import io.minzheng.assistance.temporary.DeliveryCommand.RejectPayment;
import io.minzheng.assistance.temporary.DeliveryCommand.RenderService;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Samples.Story;
import io.minzheng.assistance.temporary.fund.FundEvent;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingsSettled;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRejected;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpRecorded;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpWithdrawn;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.EventForms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is published whose form has not been looked at, and what is published can be forgotten. */
class EventSamplesTest {
    private static final List<Class<?>> DECLARED =
            List.of(TemporaryEvent.class, PersonHelpEvent.class, FundEvent.class);
    private static final EventForms FORMS = new EventForms(CASE, DECLARED);

    private static List<Story> stories() {
        return List.of(
                granted(mixed())
                        .and(
                                prepare("2022-03-02", 1),
                                pay("2022-03-02", 1),
                                deliver("2022-03-03", 1),
                                new RenderService(CASE, day("2022-03-04"), 1, 2, "签收-2"),
                                new ReferPersons(CASE, day("2022-03-05"), 1, "转介函-1"),
                                new RecordAnswer(CASE, day("2022-03-08"), 1, true, "已报销医疗费"),
                                new CompletePapers(CASE, day("2022-03-09"), "车祸受伤", 73_000, List.of("签收-1", "审批表-1")),
                                prepare("2022-04-01", 2),
                                pay("2022-04-01", 2),
                                new RecordReturn(CASE, day("2022-04-05"), 2, "账户已销户"),
                                new RevokeRest(CASE, day("2022-04-06"), "去世")),
                granted(cash(1_000)).and(prepare("2022-03-02", 1)),
                given(Samples.claimed(claim(Claim.Recipient.NONE, 500_000, 900_000L)))
                        .and(
                                new AdviseAgainst(CASE, day("2022-03-07")),
                                propose(cash(400_000), "病情特别严重"),
                                confirm(DecisionEvent.Level.COUNTY, "经会议研究同意")));
    }

    private static Stream<DomainEvent> all() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        stories().stream()
                .flatMap(story -> story.history().stream())
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        Story prepared = granted(cash(1_000)).and(prepare("2022-03-02", 1));
        Stream.concat(
                        Stream.concat(
                                prepared
                                        .when("approver", new RejectPayment(CASE, day("2022-03-02"), 1, "账号有误"))
                                        .stream(),
                                given(report(hardship(Cause.FIRE, 1)))
                                        .when("approver", new RefuseReport(CASE, day("2022-03-01"), List.of("不属于急难")))
                                        .stream()),
                        Stream.of(
                                new HelpRecorded(day("2022-03-01"), "person-1", "ACCIDENT", CASE, false),
                                new HelpWithdrawn(day("2022-03-02"), "person-1", "ACCIDENT", CASE),
                                new FundsRequested(day("2022-01-05"), TOWN, 2_000_000, "文〔2022〕2号", "clerk"),
                                new FundsRejected(day("2022-01-05"), TOWN, "超出预算", "approver"),
                                new FundOpened(
                                        day("2022-01-06"),
                                        TOWN,
                                        2_000_000,
                                        2_000_000,
                                        "文〔2022〕2号",
                                        "clerk",
                                        "approver"),
                                new FundReplenished(
                                        day("2022-04-06"), TOWN, 30_000, 2_000_000, "文〔2022〕5号", "clerk", "approver"),
                                new FundDrawn(
                                        day("2022-03-02"), TOWN, 1, 30_000, 1_970_000, CASE, "cash-1", "approver"),
                                new DrawingReturned(
                                        day("2022-03-05"),
                                        TOWN,
                                        1,
                                        30_000,
                                        2_000_000,
                                        CASE,
                                        "cash-1",
                                        false,
                                        "reviewer"),
                                new DrawingsSettled(day("2022-04-05"), TOWN, List.of(1), 30_000, "报账-1", "reviewer")))
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values().stream();
    }

    @Test
    void everyEventHasASample() {
        assertThat(all().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        DECLARED.stream().flatMap(EventSamplesTest::records).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(EventSamplesTest::records)
                        .distinct()
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    /** A case in which everybody is erased is folded as the case was, without the persons. */
    @Test
    void aCaseOfErasedPersonsIsStillFolded() {
        for (Story story : stories()) {
            Temporary state = new Temporary.Unknown();
            Temporary erased = new Temporary.Unknown();
            for (TemporaryEvent event : story.history()) {
                state = TemporaryFold.evolve(state, event);
                erased = TemporaryFold.evolve(erased, (TemporaryEvent) FORMS.erased(event));
                assertThat(erased).hasSameClassAs(state);
            }
            assertThat(((Temporary.Known) erased).facts().hardship().persons())
                    .allSatisfy(person -> assertThat(person.name()).startsWith("erased on "))
                    .allSatisfy(person -> assertThat(person.residentId()).startsWith("erased on "));
        }
    }
}
