package io.minzheng.assistance.dibao;

import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who applies or is guaranteed.
 *
 * @param members everybody in the household, also those the law does not count
 * @param single the one person guaranteed alone; null where the household is guaranteed as a whole
 */
public record Household(
        Kind kind, List<Person> members, @Nullable SinglePerson single) {
    public Household {
        members = List.copyOf(members);
    }

    public Form form() {
        return single == null ? Form.HOUSEHOLD : Form.SINGLE_PERSON;
    }

    public List<Person> counted() {
        return members.stream().filter(Person::counted).toList();
    }

    public enum Kind {
        URBAN(StandardKind.DIBAO_URBAN),
        RURAL(StandardKind.DIBAO_RURAL);

        private final StandardKind standard;

        Kind(StandardKind standard) {
            this.standard = standard;
        }

        public StandardKind standard() {
            return standard;
        }
    }

    public enum Form {
        HOUSEHOLD,
        SINGLE_PERSON
    }

    /** Why one person is guaranteed alone (单人保). */
    public enum Ground {
        /** Member of an edge household with a disability certificate grade 1–2, or 3 intellectual or mental. */
        EDGE_DISABLED,
        /** Member of an edge household with a recognised serious illness. */
        EDGE_SERIOUSLY_ILL,
        /** Living for at least three years in religious premises. */
        CLERGY,
        /** Unemployed severely disabled adult, as a household of one (notice of 2022-10-20). */
        UNEMPLOYED_DISABLED_ADULT,
        /** A case defined by the prefecture or above. */
        LOCAL
    }

    /**
     * @param member number of the member
     * @param evidence reference of the paper that shows the ground; required for CLERGY and LOCAL
     */
    public record SinglePerson(
            int member, Ground ground, @Nullable String evidence) {}

    public enum Relation {
        APPLICANT,
        SPOUSE,
        MINOR_CHILD,
        ADULT_CHILD,
        PARENT,
        GRANDPARENT,
        GRANDCHILD,
        SIBLING,
        OTHER
    }

    /** Why the law does not count a member: 民发〔2021〕57号; NO_SUPPORT_DUTY for those who live there without it. */
    public enum UncountedReason {
        CLERGY,
        PRISON,
        DETOX,
        MISSING,
        NO_SUPPORT_DUTY
    }

    public enum DisabilityCategory {
        SIGHT,
        HEARING,
        SPEECH,
        LIMB,
        INTELLECTUAL,
        MENTAL,
        MULTIPLE
    }

    /** @param grade 1 (most severe) to 4 */
    public record Disability(DisabilityCategory category, int grade) {
        boolean opensSinglePersonGuarantee() {
            return grade <= 2
                    || grade == 3
                            && (category == DisabilityCategory.INTELLECTUAL || category == DisabilityCategory.MENTAL);
        }
    }

    public enum LabourCapacity {
        FULL,
        PARTIAL,
        NONE
    }

    public enum Schooling {
        NONE,
        PRESCHOOL,
        PRIMARY,
        JUNIOR,
        SENIOR,
        COLLEGE,
        BACHELOR,
        POSTGRADUATE
    }

    public record Health(@Nullable Disability disability, boolean seriouslyIll, LabourCapacity labourCapacity) {
        static Health erased() {
            return new Health(null, false, LabourCapacity.NONE);
        }
    }

    /**
     * @param no number of the member in this case, chosen at filing, never used twice
     * @param personId pseudonym of the person
     * @param residentId eighteen characters
     */
    public record Person(
            int no,
            @Subject String personId,
            @PersonalData String name,
            @PersonalData String residentId,
            Relation relation,
            Kind hukou,
            boolean counted,
            @PersonalData @Nullable UncountedReason uncountedReason,
            @PersonalData Health health,
            boolean employed,
            Schooling schooling) {

        /** The same person under another number and in another relation to the applicant, as in another case. */
        Person as(int number, Relation toApplicant) {
            return new Person(
                    number,
                    personId,
                    name,
                    residentId,
                    toApplicant,
                    hukou,
                    counted,
                    uncountedReason,
                    health,
                    employed,
                    schooling);
        }

        int ageOn(LocalDate day) {
            return ResidentId.of(residentId).ageOn(day);
        }

        boolean severelyDisabled() {
            return health.disability() != null && health.disability().opensSinglePersonGuarantee();
        }

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Person[no=" + no + ", personId=" + personId + "]";
        }
    }

    /** Extra for a group of members (分类施保). */
    public enum Supplement {
        ELDERLY(StandardKind.SUPPLEMENT_ELDERLY),
        MINOR(StandardKind.SUPPLEMENT_MINOR),
        DISABLED(StandardKind.SUPPLEMENT_DISABLED),
        ILL(StandardKind.SUPPLEMENT_ILL);

        private final StandardKind standard;

        Supplement(StandardKind standard) {
            this.standard = standard;
        }

        public StandardKind standard() {
            return standard;
        }
    }

    /** @param member number of the member who gets the extra */
    public record Extra(int member, Supplement kind) {}
}
