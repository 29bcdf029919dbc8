package io.minzheng.assistance.dibao;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The policy as an operator sets it; every number is explained at {@link DibaoPolicy}. */
@ConfigurationProperties("minzheng.dibao")
record DibaoSettings(
        @DefaultValue("150") int edgePercent,
        @DefaultValue("100") int employmentCostCeilingPercent,
        @DefaultValue("100") int rigidExpenseCeilingPercent,
        @DefaultValue("24") int financialMonths,
        @DefaultValue("0") int vehicles,
        @DefaultValue("1") int houses,
        @DefaultValue("false") boolean allSupplements,

        @DefaultValue({"100", "100", "100", "100", "100", "100"})
        List<Integer> gradualExitPercents,

        @DefaultValue("2021-07-01") LocalDate gradualExitFrom,
        @DefaultValue("3") int refusedOffers) {
    DibaoPolicy policy() {
        return new DibaoPolicy(
                edgePercent,
                employmentCostCeilingPercent,
                rigidExpenseCeilingPercent,
                financialMonths,
                vehicles,
                houses,
                allSupplements,
                gradualExitPercents,
                gradualExitFrom,
                refusedOffers);
    }
}
