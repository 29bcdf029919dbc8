package io.minzheng.seeds;

import io.minzheng.seeds.Means.Deduction;
import io.minzheng.seeds.Means.DeductionKind;
import io.minzheng.seeds.Means.Income;
import io.minzheng.seeds.Means.IncomeKind;
import io.minzheng.seeds.Means.Property;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what a family lives on, given how much of it is to be counted. */
final class Livelihood {
    /** Since 2016 there is a living and a nursing subsidy for disabled persons (国发〔2015〕52号); neither is income. */
    private static final int SUBSIDY_SINCE = 2016;

    private static final long DISABILITY_SUBSIDY = 100_00;

    private final Random lot;

    Livelihood(Random lot) {
        this.lot = lot;
    }

    /**
     * Means whose counted income less deductions is just {@code assessable} fen a month.
     *
     * @param earner number of the member who brings it in
     */
    Means draw(List<Member> members, Hukou hukou, LocalDate on, long assessable, int earner) {
        List<Income> income = new ArrayList<>();
        List<Deduction> deductions = new ArrayList<>();
        Member provider = members.get(earner - 1);
        long rigid =
                members.stream().anyMatch(Member::seriouslyIll) && assessable > 0 ? 50_00L * (1 + lot.nextInt(4)) : 0;
        long gross = assessable + rigid;
        if (provider.employed() && gross > 0) {
            long cost = gross / 1000 * 100;
            income.add(new Income(earner, IncomeKind.WAGES, gross + cost));
            if (cost > 0) {
                deductions.add(new Deduction(earner, DeductionKind.EMPLOYMENT_COST, cost));
            }
        } else if (gross > 0) {
            boolean works = provider.labour() != Member.Labour.NONE;
            IncomeKind kind =
                    !works ? IncomeKind.SUPPORT : hukou == Hukou.RURAL ? IncomeKind.BUSINESS : IncomeKind.WAGES;
            long transfer = hukou == Hukou.RURAL ? gross / 400 * 100 : 0;
            income.add(new Income(earner, kind, gross - transfer));
            if (transfer > 0) {
                income.add(new Income(earner, IncomeKind.TRANSFER, transfer));
            }
        }
        if (rigid > 0) {
            Member ill =
                    members.stream().filter(Member::seriouslyIll).findFirst().orElseThrow();
            deductions.add(new Deduction(ill.number(), DeductionKind.RIGID_EXPENSE, rigid));
        }
        for (Member member : members) {
            Member.Disability disability = member.disability();
            if (disability != null && disability.grade() <= 2 && on.getYear() >= SUBSIDY_SINCE) {
                income.add(new Income(member.number(), IncomeKind.DISABILITY_SUBSIDY, DISABILITY_SUBSIDY));
            }
            if (member.schooling() == Member.Schooling.SENIOR) {
                income.add(new Income(member.number(), IncomeKind.SCHOLARSHIP, 150_00));
            }
        }
        return new Means(income, deductions, property(hukou));
    }

    private List<Property> property(Hukou hukou) {
        List<Property> property = new ArrayList<>();
        if (hukou == Hukou.RURAL || lot.nextInt(3) == 0) {
            property.add(new Property("HOUSE", 0, 1, true));
        }
        long deposit = 100_00L * lot.nextInt(20);
        if (deposit > 0) {
            property.add(new Property("DEPOSIT", deposit, 1, false));
        }
        return property;
    }
}
