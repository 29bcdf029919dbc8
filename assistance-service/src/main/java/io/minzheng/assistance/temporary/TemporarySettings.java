package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureLaw;
import io.minzheng.assistance.temporary.TemporaryPolicy.AmountRule;
import io.minzheng.assistance.temporary.TemporaryPolicy.IncomeLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy as an operator sets it; what is not explained here is at {@link TemporaryPolicy} and {@link ProcedureLaw}. The
 * measures name no days for the procedure, so all of them are configuration.
 *
 * @param amounts in the place of all amounts of the default policy
 * @param incomeLines in the place of all of the default policy, which are the province's and no more than a beginning
 */
@ConfigurationProperties("minzheng.temporary")
record TemporarySettings(
        @DefaultValue("10") int paperDays,
        @Nullable List<AmountRule> amounts,
        @Nullable List<IncomeLine> incomeLines,
        @DefaultValue("国发〔2014〕47号、民发〔2018〕23号") String document,
        @DefaultValue("10") int opinionDays,
        @DefaultValue("true") boolean visited,
        @DefaultValue("3") int noticeDays,
        @DefaultValue("5") int countyDays,
        @DefaultValue("10") int reinvestigationDays,
        @DefaultValue("3") int deliveryDays) {
    TemporaryPolicy policy() {
        TemporaryPolicy usual = TemporaryPolicy.defaults();
        return new TemporaryPolicy(
                paperDays,
                amounts == null ? usual.amounts() : amounts,
                incomeLines == null ? usual.incomeLines() : incomeLines);
    }

    ProcedureLaw law() {
        return new ProcedureLaw(
                Temporary.PROGRAMME,
                document,
                opinionDays,
                visited,
                0,
                noticeDays,
                countyDays,
                reinvestigationDays,
                null,
                null,
                deliveryDays);
    }
}
