package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.CaseEvent.LeavingReason;
import io.minzheng.assistance.dibao.CaseEvent.Left;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What goes with the members who leave a household to be one of their own, as it is on record. They keep their numbers.
 *
 * @param members the new household
 * @param means income and deductions of its members; property is on record for the household as a whole and stays behind
 * @param terms those of the old household, with the extras of its members
 */
record Division(List<Person> members, Means means, Terms terms) {
    static Division of(BenefitFile file, Set<Integer> going, int applicant) {
        List<Person> members = file.household().members().stream()
                .filter(member -> going.contains(member.no()))
                .map(member -> related(member, applicant))
                .toList();
        Means means = file.means();
        Terms terms = file.terms();
        return new Division(
                members,
                new Means(
                        means.lookBackMonths(),
                        means.income().stream()
                                .filter(item -> going.contains(item.member()))
                                .toList(),
                        means.deductions().stream()
                                .filter(item -> going.contains(item.member()))
                                .toList(),
                        List.of()),
                new Terms(
                        terms.method(),
                        terms.tier(),
                        terms.reviewGroup(),
                        terms.supplements().stream()
                                .filter(extra -> going.contains(extra.member()))
                                .toList()));
    }

    private static Person related(Person member, int applicant) {
        if (member.no() == applicant) {
            return member.as(member.no(), Relation.APPLICANT);
        }
        return member.relation() == Relation.APPLICANT ? member.as(member.no(), Relation.OTHER) : member;
    }

    /** How the old household loses them. */
    static List<Left> left(Set<Integer> going, LocalDate on) {
        return going.stream()
                .sorted()
                .map(member -> new Left(member, LeavingReason.OTHER, on))
                .toList();
    }
}
