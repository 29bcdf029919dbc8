package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.Household.Disability;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of the members of a household as they are written down. */
final class Members {
    private Members() {}

    static void requireSound(Household household) {
        List<Person> members = household.members();
        Set<Integer> numbers = new HashSet<>();
        Set<String> persons = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Person member = members.get(i);
            String path = "members[" + i + "].";
            MembersMustBeNumberedOnce.require(member.no() >= 1 && numbers.add(member.no()), path + "no");
            PersonsMustBeNamedOnce.require(persons.add(member.personId()), path + "residentId");
            TextMustBeGiven.require(!member.name().isBlank() && member.name().length() <= 100, path + "name");
            UncountedMemberMustHaveAReason.require(
                    member.counted() == (member.uncountedReason() == null), path + "uncountedReason");
            Disability disability = member.health().disability();
            DisabilityGradeMustBeValid.require(
                    disability == null || disability.grade() >= 1 && disability.grade() <= 4,
                    path + "disability.grade");
        }
        SomebodyMustBeCounted.require(!household.counted().isEmpty() && members.size() <= 50, "members");
        SinglePerson single = household.single();
        if (single != null) {
            SinglePersonMustBeNamed.require(
                    household.counted().stream().anyMatch(member -> member.no() == single.member()),
                    "singlePerson.member");
            boolean needsPaper = single.ground() == Ground.CLERGY || single.ground() == Ground.LOCAL;
            boolean hasPaper = single.evidence() != null && !single.evidence().isBlank();
            SinglePersonGroundMustBeShown.require(!needsPaper || hasPaper, "singlePerson.evidence");
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link DibaoRule#MemberMustBeKnown} */
    static Person member(Household household, int no) {
        return household.members().stream()
                .filter(member -> member.no() == no)
                .findFirst()
                .orElseThrow(() -> MemberMustBeKnown.violated("member", Map.of("member", no)));
    }
}
