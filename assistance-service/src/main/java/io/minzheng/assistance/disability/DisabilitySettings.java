package io.minzheng.assistance.disability;

import io.minzheng.assistance.procedure.ProcedureLaw;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy and the limits of the procedure as an operator sets them; each number is explained at {@link DisabilityPolicy}
 * and {@link ProcedureLaw}.
 *
 * @param reminderMonths in which a person newly certified or newly in dibao is told of the subsidies
 */
@ConfigurationProperties("minzheng.disability")
public record DisabilitySettings(
        @DefaultValue({}) List<String> lowIncomeCategories,

        @DefaultValue("false") boolean nursingForLowerGrades,

        @DefaultValue("false") boolean difference,
        @DefaultValue("12") int reviewMonths,
        @DefaultValue("30") int graceDays,
        @DefaultValue("3") int reminderMonths,
        @DefaultValue("5") int opinionDays,
        @DefaultValue("5") int federationDays,
        @DefaultValue("0") int noticeDays,
        @DefaultValue("5") int countyDays,
        @DefaultValue("5") int reinvestigationDays,
        @DefaultValue("3") int deliveryDays) {
    public DisabilitySettings {
        if (reminderMonths < 1) {
            throw new IllegalArgumentException("minzheng.disability.reminder-months must be 1 at least");
        }
    }

    DisabilityPolicy policy() {
        return new DisabilityPolicy(
                Set.copyOf(lowIncomeCategories), nursingForLowerGrades, difference, reviewMonths, graceDays);
    }

    ProcedureLaw law() {
        return new ProcedureLaw(
                DisabilityCase.PROGRAMME,
                SubsidyEntitlement.LAW,
                opinionDays,
                false,
                federationDays,
                noticeDays,
                countyDays,
                reinvestigationDays,
                null,
                null,
                deliveryDays);
    }
}
