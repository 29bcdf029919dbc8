package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.MemoryBureau.by;
import static io.minzheng.assistance.dibao.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Assessment.Paid;
import io.minzheng.assistance.dibao.CaseCommand.TransferCase;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Means.Income;
import io.minzheng.assistance.dibao.Means.IncomeKind;
import io.minzheng.assistance.dibao.Means.Period;
import io.minzheng.assistance.dibao.RearrangementDesk.Split;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Entitlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever divides, becomes one or moves, and whenever the runs of the townships are prepared: every person is paid in one
 * case for a month, and the months add up to what the formula gives for the households as they lived.
 */
class RearrangedMoneyTest {
    private static final List<DivisionCode> TOWNSHIPS = List.of(TOWN, DivisionCode.of("623001101"));
    private static final YearMonth FIRST_MONTH = month("2022-04");
    private static final int STANDARD = 45800;

    enum Act {
        SPLIT,
        MERGE,
        TRANSFER
    }

    /**
     * @param months that pass before it
     * @param one which of the cases that run
     * @param other likewise
     * @param going which of its members
     * @param decided whether it is confirmed, or else rejected
     * @param runFirst whether the runs of its month are prepared before it is decided
     */
    record Step(Act act, int months, int one, int other, int going, boolean decided, boolean runFirst) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 255),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void everyPersonIsPaidOnceAndEveryMonthAsTheFormulaGives(@ForAll("steps") List<Step> steps) {
        County county = new County();
        steps.forEach(county::take);
        county.runs();
        county.month = county.month.plusMonths(1);
        county.runs();
        county.check();
    }

    /** Two families, as the law sees them and as they live. */
    private static final class County {
        private final MemoryBureau bureau = new MemoryBureau();
        private final Map<Integer, Long> income = new HashMap<>();
        /** Who lives together from which month, by case. */
        private final TreeMap<YearMonth, Map<String, Set<String>>> living = new TreeMap<>();

        private final Map<String, Long> paid = new HashMap<>();
        private final Map<String, String> payer = new HashMap<>();
        private final Map<String, String> township = new HashMap<>();
        private YearMonth month = FIRST_MONTH;
        private LocalDate today = FIRST_MONTH.atDay(1);
        private int cases;

        County() {
            enrol(1, 2, 3, 4);
            enrol(11, 12, 13);
            living.put(FIRST_MONTH, now());
        }

        private void enrol(int... numbers) {
            List<Person> members = new ArrayList<>();
            List<Object> items = new ArrayList<>();
            for (int no : numbers) {
                members.add(adult(no));
                // Not divisible by the twelve months they are spread over.
                income.put(no, 12L * 3000 * (no % 5) + no);
                items.add(new Income(no, IncomeKind.WAGES, income.get(no), Period.LOOK_BACK, "E-" + no));
            }
            bureau.with(
                    "case-" + cases++,
                    Story.enrolled(
                            means(12, items.toArray()),
                            DIFFERENCE,
                            file("2022-03-01", null, members.toArray(Person[]::new))));
        }

        private List<String> running() {
            return bureau.cases().stream()
                    .filter(id -> bureau.dibao(id) instanceof Dibao.Active)
                    .toList();
        }

        private Map<String, Set<String>> now() {
            return running().stream()
                    .collect(Collectors.toMap(id -> id, id -> bureau.file(id).household().members().stream()
                            .map(Person::personId)
                            .collect(Collectors.toSet())));
        }

        void take(Step step) {
            for (int i = 0; i < step.months(); i++) {
                runs();
                month = month.plusMonths(1);
                today = month.atDay(1);
            }
            if (step.runFirst()) {
                runs();
            }
            today = today.plusDays(1);
            String one = running().get(step.one() % running().size());
            switch (step.act()) {
                case SPLIT -> split(one, step);
                case MERGE -> merge(one, step);
                case TRANSFER -> transfer(one);
            }
            living.put(month.plusMonths(1), now());
        }

        private void split(String one, Step step) {
            List<Person> members = bureau.file(one).household().members();
            Set<Integer> going = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                if ((step.going() >> i) % 2 == 1) {
                    going.add(members.get(i).no());
                }
            }
            if (going.isEmpty() || going.size() == members.size()) {
                return;
            }
            bureau.desk.split(
                    by(CLERK),
                    one,
                    "case-" + cases++,
                    new Split(today, going, going.iterator().next(), null, null, null, null, null, null));
            decide(one, step);
        }

        private void merge(String one, Step step) {
            String other = running().get(step.other() % running().size());
            if (!other.equals(one)) {
                bureau.desk.merge(by(CLERK), one, other, today, null, null);
                decide(one, step);
            }
        }

        private void decide(String one, Step step) {
            if (step.decided()) {
                bureau.desk.confirm(by(APPROVER), one, today, "决定");
            } else {
                bureau.desk.reject(by(APPROVER), one, today, "不实");
            }
        }

        private void transfer(String one) {
            DivisionCode lies = ((Dibao.Filed) bureau.dibao(one)).area();
            DivisionCode to = TOWNSHIPS.get(1 - TOWNSHIPS.indexOf(lies));
            bureau.send(
                    by(APPROVER),
                    new TransferCase(one, today, to, DivisionCode.of(to.value() + "201"), month.plusMonths(1), "决定"));
        }

        /** The runs of both townships for the month: each pays what is lacking up to it, and claims nothing back. */
        void runs() {
            TOWNSHIPS.forEach(this::run);
        }

        private void run(DivisionCode area) {
            for (String id : bureau.cases()) {
                DibaoCase document = bureau.document(new DibaoCases(), id).orElseThrow();
                if (document.areaIn(month).equals(area.value())) {
                    assertThat(township.putIfAbsent(id + month, area.value()))
                            .as("township of the month")
                            .isIn(null, area.value());
                    for (YearMonth each = FIRST_MONTH; !each.isAfter(month); each = each.plusMonths(1)) {
                        pay(id, each);
                    }
                }
            }
        }

        private void pay(String id, YearMonth each) {
            Entitlement due = bureau.entitlement(id, each).orElse(null);
            long gap = (due == null ? 0 : due.amount()) - paid.getOrDefault(id + each, 0L);
            assertThat(gap).as("nothing was paid that is not due").isNotNegative();
            if (gap > 0) {
                paid.merge(id + each, gap, Long::sum);
                for (Paid person : bureau.file(id)
                        .benefit()
                        .spellIn(each)
                        .orElseThrow()
                        .assessment()
                        .paid()) {
                    assertThat(payer.putIfAbsent(person.personId() + each, id))
                            .as("%s in %s", person.personId(), each)
                            .isIn(null, id);
                }
            }
        }

        void check() {
            for (YearMonth each = FIRST_MONTH; !each.isAfter(month); each = each.plusMonths(1)) {
                Map<String, Set<String>> households = living.floorEntry(each).getValue();
                for (Map.Entry<String, Set<String>> household : households.entrySet()) {
                    assertThat(paid.getOrDefault(household.getKey() + each, 0L))
                            .as("%s in %s", household, each)
                            .isEqualTo(formula(household.getValue()));
                }
                String suffix = each.toString();
                long total = paid.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(suffix))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                assertThat(total)
                        .isEqualTo(households.values().stream()
                                .mapToLong(this::formula)
                                .sum());
                assertThat(payer.keySet().stream().filter(key -> key.endsWith(suffix)))
                        .as("persons paid in %s", each)
                        .hasSize(7);
            }
        }

        /** (standard − income of the year / members / 12) × members, rounded once. */
        private long formula(Set<String> household) {
            long year = household.stream()
                    .mapToLong(person -> income.get(Integer.valueOf(person.substring("person-".length()))))
                    .sum();
            return BigDecimal.valueOf(12L * STANDARD * household.size() - year)
                    .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }
}
