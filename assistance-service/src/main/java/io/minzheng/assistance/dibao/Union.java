package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.MeansMustBeRecorded;

import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Household.Extra;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.Relation;
import io.minzheng.assistance.dibao.Means.Deduction;
import io.minzheng.assistance.dibao.Means.Income;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two households as one, as they are on record. Those who come get numbers that nobody has had in the case.
 *
 * @param joined those who come
 * @param whole means of all; null where the two were recorded over different months
 * @param terms those of the household that stays, with the extras of those who come
 */
record Union(List<Person> joined, @Nullable Means whole, Terms terms) {
    static Union of(BenefitFile staying, BenefitFile coming) {
        int next = staying.numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Person member : coming.household().members()) {
            numbers.put(member.no(), ++next);
        }
        List<Person> joined = coming.household().members().stream()
                .map(member -> member.as(
                        numbers.get(member.no()),
                        member.relation() == Relation.APPLICANT ? Relation.OTHER : member.relation()))
                .toList();
        Terms terms = staying.terms();
        return new Union(
                joined,
                means(staying.means(), coming.means(), numbers),
                new Terms(
                        terms.method(),
                        terms.tier(),
                        terms.reviewGroup(),
                        Stream.concat(
                                        terms.supplements().stream(),
                                        coming.terms().supplements().stream()
                                                .map(extra -> new Extra(numbers.get(extra.member()), extra.kind())))
                                .toList()));
    }

    private static @Nullable Means means(Means staying, Means coming, Map<Integer, Integer> numbers) {
        if (staying.lookBackMonths() != coming.lookBackMonths()) {
            return null;
        }
        return new Means(
                staying.lookBackMonths(),
                Stream.concat(
                                staying.income().stream(),
                                coming.income().stream()
                                        .map(i -> new Income(
                                                numbers.get(i.member()),
                                                i.kind(),
                                                i.amount(),
                                                i.period(),
                                                i.evidence())))
                        .toList(),
                Stream.concat(
                                staying.deductions().stream(),
                                coming.deductions().stream()
                                        .map(d -> new Deduction(
                                                numbers.get(d.member()),
                                                d.kind(),
                                                d.amount(),
                                                d.period(),
                                                d.voucher())))
                        .toList(),
                Stream.concat(staying.property().stream(), coming.property().stream())
                        .toList());
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link DibaoRule#MeansMustBeRecorded} where they cannot be added up */
    Means means() {
        if (whole == null) {
            throw MeansMustBeRecorded.violated("means", Map.of());
        }
        return whole;
    }
}
