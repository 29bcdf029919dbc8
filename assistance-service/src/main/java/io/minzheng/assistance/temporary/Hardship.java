package io.minzheng.assistance.temporary;

import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.util.List;

/**
 * Who needs help and why.
 *
 * @param kind which dibao standard the amounts are multiples of
 * @param persons whom a grant helps; each counts as one person-time (人次)
 */
public record Hardship(Form form, Kind kind, Cause cause, List<Person> persons) {
    public Hardship {
        persons = List.copyOf(persons);
    }

    public enum Form {
        HOUSEHOLD,
        /** One person alone; in an emergency whatever household he belongs to. */
        PERSON
    }

    public enum Kind {
        URBAN(StandardKind.DIBAO_URBAN),
        RURAL(StandardKind.DIBAO_RURAL);

        private final StandardKind standard;

        Kind(StandardKind standard) {
            this.standard = standard;
        }

        StandardKind standard() {
            return standard;
        }
    }

    public enum Type {
        /** 急难型: helped and paid first. */
        EMERGENCY,
        /** 支出型: the full procedure. */
        EXPENDITURE
    }

    public enum Cause {
        ACCIDENT(Type.EMERGENCY),
        FIRE(Type.EMERGENCY),
        SUDDEN_ILLNESS(Type.EMERGENCY),
        /** Jobless, not insured, three months without income (notice of 2022-10-20). */
        UNEMPLOYMENT(Type.EMERGENCY),
        OTHER_SHOCK(Type.EMERGENCY),
        MEDICAL_COSTS(Type.EXPENDITURE),
        EDUCATION_COSTS(Type.EXPENDITURE);

        private final Type type;

        Cause(Type type) {
            this.type = type;
        }

        public Type type() {
            return type;
        }
    }

    public enum Severity {
        MODERATE,
        SERIOUS,
        CRITICAL
    }

    /** @param no number within the case, from 1 */
    public record Person(
            int no,
            @Subject String personId,
            @PersonalData String name,
            @PersonalData String residentId) {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Person[no=" + no + ", personId=" + personId + "]";
        }
    }
}
