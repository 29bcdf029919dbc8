package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws the people of a family so that they stay its members by law as long as it is in receipt: couples, children
 * who come of age only as pupils or students (at most 22 when the stay ends), and parents over 60 living with them.
 */
final class Circle {
    private static final int STUDENT_UNTIL = 22;
    private static final String[] DISABILITIES = {"SIGHT", "HEARING", "LIMB", "INTELLECTUAL", "MENTAL"};

    private final Names names;
    private final Random lot;
    private final DivisionCode birthplace;
    private final Map<LocalDate, Integer> born = new HashMap<>();

    /** @param birthplace six digits; no two circles of one population may share it, or they would draw the same numbers */
    Circle(Names names, Random lot, DivisionCode birthplace) {
        this.names = names;
        this.lot = lot;
        this.birthplace = birthplace;
    }

    /** Somebody of that age without a family. */
    Member alone(int age, LocalDate on) {
        return adult(1, names.line(lot), sex(), Member.Relation.APPLICANT, age, on, 0);
    }

    /** A child as it is found, without a family. */
    Member minor(int age, LocalDate on) {
        return child(1, names.line(lot), age, on);
    }

    /** The family of {@code size} on the day it applies, which may be in receipt until {@code until}. */
    List<Member> draw(int size, LocalDate on, LocalDate until) {
        Names.Line line = names.line(lot);
        List<Member> family = new ArrayList<>();
        if (size == 1) {
            family.add(adult(1, line, sex(), Member.Relation.APPLICANT, between(45, 72), on, 60));
            return family;
        }
        if (size == 2 && lot.nextInt(100) < 45) {
            family.add(adult(1, line, Sex.MALE, Member.Relation.APPLICANT, between(61, 74), on, 40));
            family.add(adult(2, names.line(lot), Sex.FEMALE, Member.Relation.SPOUSE, between(60, 72), on, 40));
            return family;
        }
        boolean couple = size > 2;
        int others = size - (couple ? 2 : 1);
        int children = Math.min(others, 1 + lot.nextInt(3));
        int parents = Math.min(2, others - children);
        children = others - parents;
        int oldestAllowed = Math.max(0, Math.min(15, STUDENT_UNTIL - 1 - (until.getYear() - on.getYear())));
        int eldest = lot.nextInt(oldestAllowed + 1);
        int mother = eldest + between(21, 31);
        int head = couple ? mother + lot.nextInt(5) : mother;
        family.add(adult(1, line, couple ? Sex.MALE : sex(), Member.Relation.APPLICANT, head, on, 14));
        if (couple) {
            family.add(adult(2, names.line(lot), Sex.FEMALE, Member.Relation.SPOUSE, mother, on, 14));
        }
        for (int child = 0; child < children; child++) {
            int age = child == 0 ? eldest : lot.nextInt(eldest + 1);
            family.add(child(family.size() + 1, line, age, on));
        }
        for (int parent = 0; parent < parents; parent++) {
            int age = Math.min(80, Math.max(62, head + between(20, 28)));
            Sex sex = parent == 0 ? Sex.FEMALE : Sex.MALE;
            family.add(adult(family.size() + 1, line, sex, Member.Relation.PARENT, age, on, 35));
        }
        return family;
    }

    /** The same member with a disability that opens the single-person guarantee. */
    Member severelyDisabled(Member member) {
        String category = DISABILITIES[lot.nextInt(DISABILITIES.length)];
        boolean mind = category.equals("INTELLECTUAL") || category.equals("MENTAL");
        return new Member(
                member.number(),
                member.name(),
                member.originalScript(),
                member.residentId(),
                member.relation(),
                new Member.Disability(category, 1 + lot.nextInt(mind ? 3 : 2)),
                false,
                Member.Labour.NONE,
                false,
                member.schooling());
    }

    private Member adult(
            int number, Names.Line line, Sex sex, Member.Relation relation, int age, LocalDate on, int percentFrail) {
        boolean frail = lot.nextInt(100) < percentFrail;
        boolean disabled = frail && lot.nextBoolean();
        Member.Disability disability = disabled
                ? new Member.Disability(DISABILITIES[lot.nextInt(DISABILITIES.length)], 1 + lot.nextInt(4))
                : null;
        Member.Labour labour = age >= 60 || disabled && disability.grade() <= 2
                ? Member.Labour.NONE
                : frail ? Member.Labour.PARTIAL : Member.Labour.FULL;
        Names.Name name = names.name(line, sex, lot);
        return new Member(
                number,
                name.chinese(),
                name.original(),
                residentId(age, sex, on),
                relation,
                disability,
                frail && !disabled,
                labour,
                labour == Member.Labour.FULL && lot.nextInt(100) < 55,
                Member.Schooling.NONE);
    }

    private Member child(int number, Names.Line line, int age, LocalDate on) {
        Sex sex = sex();
        Names.Name name = names.name(line, sex, lot);
        Member.Schooling schooling = age < 3
                ? Member.Schooling.NONE
                : age < 6
                        ? Member.Schooling.PRESCHOOL
                        : age < 12
                                ? Member.Schooling.PRIMARY
                                : age < 15 ? Member.Schooling.JUNIOR : Member.Schooling.SENIOR;
        return new Member(
                number,
                name.chinese(),
                name.original(),
                residentId(age, sex, on),
                Member.Relation.MINOR_CHILD,
                null,
                false,
                Member.Labour.NONE,
                false,
                schooling);
    }

    /** Sequences from 900 upwards, counted per birth date, so that no number is given twice. */
    private ResidentId residentId(int age, Sex sex, LocalDate on) {
        while (true) {
            LocalDate birth = on.minusYears(age).minusDays(1 + lot.nextInt(360));
            int sequence = born.getOrDefault(birth, 900);
            boolean male = sequence % 2 == 1;
            if (male != (sex == Sex.MALE)) {
                sequence++;
            }
            if (sequence < 1000) {
                born.put(birth, sequence + 1);
                return ResidentId.of(birthplace, birth, sequence);
            }
        }
    }

    private Sex sex() {
        return lot.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private int between(int low, int high) {
        return low + lot.nextInt(high - low + 1);
    }
}
