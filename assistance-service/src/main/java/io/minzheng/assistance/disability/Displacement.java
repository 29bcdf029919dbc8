package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.Benefit.Held;
import io.minzheng.assistance.disability.DisabilityCase.BenefitFile;
import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.StopSubsidy;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it asks of a case that another programme takes the place of a subsidy: 国发〔2015〕52号, 民发〔2019〕62号. */
final class Displacement {
    private Displacement() {}

    /**
     * The stop of those of the subsidies that are held; nothing where none is. An application on its way is not touched: it
     * is refused by what the store says of the person when it is decided on. Nor is, for a child's benefit, what began after
     * it: the township knew of the child when it was granted, and what is heard late must not stop it.
     *
     * @param on business date of what was heard; the stop bears it, or the day of a later step
     * @param from first month for which the other programme pays
     * @param reference the other programme's case or decision
     */
    static Optional<DisabilityCommand> stop(
            String caseId,
            Filed state,
            List<Subsidy> subsidies,
            StopGround ground,
            LocalDate on,
            YearMonth from,
            String reference) {
        if (!(state instanceof InBenefit granted)) {
            return Optional.empty();
        }
        List<Subsidy> held = granted.file().benefit().held().stream()
                .filter(one -> subsidies.contains(one.subsidy()))
                .filter(one -> ground != StopGround.CHILD_BENEFIT
                        || !one.starts().getLast().isAfter(from))
                .map(Held::subsidy)
                .toList();
        LocalDate decided = on.isBefore(state.lastOn()) ? state.lastOn() : on;
        YearMonth last = from.minusMonths(1);
        // A stop counts from the month after the change, which must not lie ahead: one further ahead is refused, and
        // parked.
        LocalDate occurredOn = YearMonth.from(decided).equals(last) ? decided : last.atEndOfMonth();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new StopSubsidy(caseId, decided, held, ground, occurredOn, reference, null));
    }

    /** Whether one of the subsidies is stopped on the ground, and might be resumed when that falls away. */
    static boolean isStopped(@Nullable BenefitFile file, StopGround ground) {
        return file != null && file.benefit().isStoppedBy(ground);
    }
}
