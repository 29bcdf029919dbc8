package io.minzheng.assistance.disability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the township has found of the person, as far as a subsidy hangs on it.
 *
 * @param tekun whether the person is in extreme-poverty support
 * @param workInjuryNursing whether the person draws the nursing benefit of the work-injury insurance
 * @param fullChildBenefit whether the person is a child on orphan benefit, or an unattended child on the full benefit
 * @param longTermCare whether the person needs care for long
 * @param lowIncome category of low income the person is recognised in; null for none
 * @param allowances what is like one of the subsidies and comes from elsewhere
 */
public record Situation(
        boolean tekun,
        boolean workInjuryNursing,
        boolean fullChildBenefit,
        boolean longTermCare,
        @Nullable String lowIncome,
        List<Allowance> allowances) {
    public Situation {
        allowances = List.copyOf(allowances);
    }

    /**
     * An allowance for the elderly, the retired or the injured at work that is like one of the subsidies.
     *
     * @param like which it is like
     * @param amount fen per month
     * @param renunciation reference of the paper in which the person gives it up for the subsidy; null while it is drawn
     */
    public record Allowance(
            Subsidy like,
            String name,
            long amount,
            @Nullable String renunciation) {}

    /** Fen per month of all that is like the subsidy. */
    long drawn(Subsidy subsidy) {
        return allowances.stream()
                .filter(allowance -> allowance.like() == subsidy)
                .mapToLong(Allowance::amount)
                .reduce(0, Math::addExact);
    }

    boolean givesUp(Subsidy subsidy) {
        return allowances.stream()
                .filter(allowance -> allowance.like() == subsidy)
                .noneMatch(allowance -> allowance.renunciation() == null
                        || allowance.renunciation().isBlank());
    }

    static Situation erased() {
        return new Situation(false, false, false, false, null, List.of());
    }

    /** Names nothing of the person: states reach error messages. */
    @Override
    public String toString() {
        return "Situation[]";
    }
}
