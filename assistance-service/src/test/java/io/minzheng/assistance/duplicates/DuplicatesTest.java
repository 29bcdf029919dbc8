package io.minzheng.assistance.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.ApplicationEvent.Authorisation;
import io.minzheng.assistance.dibao.ApplicationEvent.FiledBy;
import io.minzheng.assistance.dibao.Household.Health;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.LabourCapacity;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.Relation;
import io.minzheng.assistance.dibao.Household.Schooling;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.assistance.duplicates.DuplicateCommand.FindDifferent;
import io.minzheng.assistance.duplicates.DuplicateCommand.FindSame;
import io.minzheng.assistance.duplicates.DuplicateEvent.DifferentFound;
import io.minzheng.assistance.duplicates.DuplicateEvent.Remedy;
import io.minzheng.assistance.duplicates.DuplicateEvent.SameFound;
import io.minzheng.assistance.tekun.CareEvent.CaseTransferred;
import io.minzheng.assistance.tekun.ClaimEvent;
import io.minzheng.assistance.tekun.ClaimEvent.CaseFiled;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.bank.AccountDetails;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.test.EventForms;
import io.minzheng.test.KeptDocuments;
import io.minzheng.web.RuleTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Candidates come of events alone, name nobody, and wait for a human. */
class DuplicatesTest {
    private static final DivisionCode TOWN = DivisionCode.of("623001100");
    private static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

    private final DuplicateCandidates view = new DuplicateCandidates(PSEUDONYMS);
    private final Map<String, DuplicateCandidate> documents = new TreeMap<>();
    private long position;

    private void on(String stream, DomainEvent event) {
        position++;
        view.on(
                new RecordedEvent(event, stream, 0, position, Instant.EPOCH, Map.of()),
                new Documents<DuplicateCandidate>() {
                    @Override
                    public Optional<DuplicateCandidate> get(String id) {
                        return Optional.ofNullable(documents.get(id));
                    }

                    @Override
                    public void put(String id, DuplicateCandidate document) {
                        documents.put(id, document);
                    }

                    @Override
                    public void delete(String id) {
                        documents.remove(id);
                    }
                });
    }

    private static ResidentId resident(int sequence) {
        return ResidentId.of(TOWN.county(), LocalDate.of(1980, 5, 1), sequence);
    }

    private static ApplicationFiled household(String name, ResidentId... residents) {
        List<Person> members = Stream.of(residents)
                .map(resident -> new Person(
                        1,
                        PSEUDONYMS.of(resident),
                        name,
                        resident.value(),
                        Relation.APPLICANT,
                        Kind.RURAL,
                        true,
                        null,
                        new Health(null, false, LabourCapacity.FULL),
                        false,
                        Schooling.NONE))
                .toList();
        return new ApplicationFiled(
                DAY,
                TOWN,
                VILLAGE,
                1,
                Kind.RURAL,
                null,
                FiledBy.APPLICANT,
                false,
                new Authorisation(DAY, "授权-1"),
                members);
    }

    private static CaseFiled tekun(String name, ResidentId resident) {
        return new CaseFiled(
                DAY,
                TOWN,
                VILLAGE,
                Kind.RURAL,
                new ClaimEvent.Person(PSEUDONYMS.of(resident), name, resident.value()),
                ClaimEvent.Schooling.NONE,
                "tekun-1",
                "clerk");
    }

    private static AccountProposed account(String household) {
        AccountDetails details = new AccountDetails("holder", "测试", "623001000012345", "102", true, true, null);
        return new AccountProposed(household, TOWN.value(), details, "clerk", DAY);
    }

    private List<Likeness> waiting() {
        return documents.values().stream()
                .filter(DuplicateCandidate::waiting)
                .map(candidate -> candidate
                        .open(Set.copyOf(candidate.sightings().stream()
                                .map(Sighting::caseId)
                                .toList()))
                        .getFirst()
                        .likeness())
                .toList();
    }

    private DuplicateCandidate only() {
        return documents.values().stream()
                .filter(DuplicateCandidate::waiting)
                .reduce((a, b) -> {
                    throw new AssertionError("more than one waits");
                })
                .orElseThrow();
    }

    @Test
    void oneResidentIdInTwoCasesIsACandidateOnceHoweverOftenTheEventsCome() {
        on("dibao-1", household("测试甲", resident(1)));
        assertThat(waiting()).isEmpty();
        on("dibao-2", household("测试乙", resident(1)));
        on("dibao-2", household("测试乙", resident(1)));

        assertThat(waiting()).containsExactly(Likeness.SAME_PERSON);
        assertThat(only().sightings()).hasSize(2);
    }

    @Test
    void programmesThatExcludeEachOtherAreHeldAgainstEachOther() {
        on("dibao-1", household("测试甲", resident(1)));
        on("tekun-1", tekun("测试甲", resident(1)));
        assertThat(waiting()).containsExactly(Likeness.EXCLUDING_PROGRAMMES);
    }

    @Test
    void theSameNameAndBirthUnderTwoNumbersIsWorthALook() {
        on("dibao-1", household("测试 甲", resident(1)));
        on("dibao-2", household("测试甲", resident(3)));
        on("dibao-3", household("测试丙", resident(5)));
        assertThat(waiting()).containsExactly(Likeness.SAME_NAME_AND_BIRTH);
        assertThat(only().sightings()).extracting(Sighting::caseId).containsExactly("dibao-1", "dibao-2");
    }

    @Test
    void twoHouseholdsOfOneProgrammeWithOneAccountAreWorthALook() {
        on("bankaccount.dibao-1", account("dibao-1"));
        on("bankaccount.disability-1", account("disability-1"));
        on("bankaccount.disability-2", account("disability-2"));
        assertThat(waiting())
                .as("where the cases lie nobody knows, so nobody could decide")
                .isEmpty();
        on("bankaccount.tekun-1", account("tekun-1"));
        assertThat(waiting()).as("one person may draw both to one account").isEmpty();
        on("bankaccount.dibao-2", account("dibao-2"));
        assertThat(waiting()).containsExactly(Likeness.SHARED_ACCOUNT);
    }

    @Test
    void whoGoesFromOneCaseToAnotherIsNoDuplicate() {
        String person = PSEUDONYMS.of(resident(1));
        on("dibao-1", household("测试甲", resident(1)));
        on("dibao-person." + person, new PersonReleased(DAY, person, "dibao-1", YearMonth.of(2022, 6)));
        on("dibao-person." + person, new PersonEnrolled(DAY, person, "dibao-2", YearMonth.of(2022, 6)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void nothingThatNamesAnybodyIsKept() {
        on("dibao-1", household("测试甲", resident(1)));
        on("bankaccount.dibao-1", account("dibao-1"));
        assertThat(documents).hasSize(3);
        assertThat(documents.toString()).doesNotContain("测试", resident(1).value(), "623001000012345");
    }

    @Test
    void whatAHumanHasDecidedIsNotRaisedAgainButANewCaseIs() {
        on("dibao-1", household("测试甲", resident(1)));
        on("dibao-2", household("测试甲", resident(3)));
        String candidate = only().id();
        on(
                "duplicate." + candidate,
                new DifferentFound(DAY, candidate, TOWN.county(), List.of("dibao-1", "dibao-2"), "同名不同人", "reviewer"));
        assertThat(waiting()).isEmpty();
        on("dibao-2", household("测试甲", resident(3)));
        assertThat(waiting()).as("never again").isEmpty();

        on("dibao-3", household("测试甲", resident(5)));
        assertThat(only().open(Set.of("dibao-1", "dibao-2", "dibao-3")))
                .extracting(pair -> pair.first().caseId() + "/" + pair.second().caseId())
                .containsExactly("dibao-1/dibao-3", "dibao-2/dibao-3");
    }

    private static final Staff REVIEWER = new Staff("reviewer", Set.of(Role.REVIEWER), Set.of(TOWN));

    private static CaseStanding standing(String id, String area) {
        return new CaseStanding(id, area, true);
    }

    private static void decides(DuplicateCandidate candidate, CaseStanding... standings) {
        DuplicateQueries.requireOwn(
                REVIEWER,
                candidate,
                Stream.of(standings).collect(Collectors.toMap(CaseStanding::id, standing -> standing)),
                List.of("dibao-1", "dibao-2"));
    }

    private static void mayNotDecide(Rule rule, DuplicateCandidate candidate, CaseStanding... standings) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> decides(candidate, standings))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void whoDecidesAnswersForEveryCase() {
        on("dibao-1", household("测试甲", resident(1)));
        on("dibao-2", household("测试乙", resident(1)));
        CaseStanding own = standing("dibao-1", TOWN.value());
        decides(only(), own, standing("dibao-2", TOWN.value()));

        mayNotDecide(KernelRule.AreaMustBeOnesOwn, only(), own, standing("dibao-2", "623001101"));
        mayNotDecide(KernelRule.AreaMustBeOnesOwn, only(), own);
        mayNotDecide(KernelRule.AreaMustBeOnesOwn, only());
        mayNotDecide(
                DuplicateRule.CasesMustShareTheMark,
                DuplicateCandidate.of(only().id(), TOWN.county().value(), DAY),
                own,
                standing("dibao-2", TOWN.value()));
    }

    @Test
    void aTekunCaseStandsWhereItHasMoved() {
        KeptDocuments<CaseStanding> standings = new KeptDocuments<>();
        DivisionCode village = DivisionCode.of("623001101201");
        CaseTransferred moved = new CaseTransferred(
                DAY,
                PSEUDONYMS.of(resident(1)),
                TOWN,
                village.township(),
                village,
                YearMonth.of(2022, 4),
                "决定-9",
                "approver");
        List<DomainEvent> events = List.of(tekun("测试甲", resident(1)), moved);
        for (int i = 0; i < events.size(); i++) {
            standings.take(
                    new CaseStandings(),
                    new RecordedEvent(events.get(i), "tekun-1", i, i + 1, Instant.EPOCH, Map.of()));
        }
        assertThat(standings.get("tekun-1")).contains(standing("tekun-1", "623001101"));
    }

    // The decision itself.

    private final DuplicateDecider decider = new DuplicateDecider();
    private Duplicate state = decider.initial();

    private List<DuplicateEvent> when(DuplicateCommand command) {
        List<DuplicateEvent> events =
                decider.decide(command, state, new Circumstances("reviewer", LocalDate.of(2030, 1, 1)));
        events.forEach(event -> state = decider.evolve(state, event));
        return events;
    }

    private void refuses(Rule rule, DuplicateCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    private static FindSame same(List<String> cases, String survivor, String reason) {
        return new FindSame("person.x", DAY, TOWN.county(), cases, survivor, Remedy.MERGE_CASES, reason);
    }

    private static FindDifferent different(String reason, String... cases) {
        return new FindDifferent("person.x", DAY, TOWN.county(), List.of(cases), reason);
    }

    @Test
    void aHumanDecidesOnceAndSaysWhy() {
        assertThat(when(same(List.of("dibao-1", "dibao-2"), "dibao-1", "一户两案")))
                .containsExactly(new SameFound(
                        DAY,
                        "person.x",
                        TOWN.county(),
                        List.of("dibao-1", "dibao-2"),
                        "dibao-1",
                        Remedy.MERGE_CASES,
                        "一户两案",
                        "reviewer"));
        refuses(DuplicateRule.CasesMustBeJudgedOnce, different("不是", "dibao-2", "dibao-1"));
        assertThat(when(different("同名", "dibao-1", "dibao-3"))).hasSize(1);
    }

    @Test
    void aDecisionThatSaysNothingIsRefused() {
        refuses(DuplicateRule.CasesMustBeSeveral, different("不是", "dibao-1"));
        refuses(DuplicateRule.CasesMustBeSeveral, different("不是", "dibao-1", "dibao-1"));
        refuses(DuplicateRule.ReasonMustBeGiven, different(" ", "dibao-1", "dibao-2"));
        refuses(DuplicateRule.SurvivorMustBeOneOfThem, same(List.of("dibao-1", "dibao-2"), "dibao-3", "一户两案"));
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(DuplicateRule.values())).isEmpty();
    }

    static Stream<DuplicateEvent> events() {
        return Stream.of(
                new SameFound(
                        DAY,
                        "person.x",
                        TOWN.county(),
                        List.of("dibao-1", "dibao-2"),
                        "dibao-1",
                        Remedy.MERGE_CASES,
                        "一户两案",
                        "reviewer"),
                new DifferentFound(DAY, "person.x", TOWN.county(), List.of("dibao-1", "dibao-2"), "同名不同人", "reviewer"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DuplicateEvent event) {
        new EventForms(Duplicate.id("person.x"), List.of(DuplicateEvent.class)).check(event);
    }
}
