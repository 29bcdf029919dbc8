package io.minzheng.assistance.recognition;

import io.minzheng.assistance.procedure.ProcedureLaw;
import io.minzheng.assistance.recognition.RecognitionPolicy.IncomeLine;
import io.minzheng.assistance.recognition.RecognitionPolicy.Percent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy as an operator sets it; what is not explained here is at {@link RecognitionPolicy} and {@link ProcedureLaw}. Of
 * the days the measures name the thirty and forty-five of the whole alone, all others are unsourced.
 *
 * @param edges in the place of the default, which is unsourced
 * @param incomeLines none where nothing is set: then no household is recognised as hard-spending
 * @param shares likewise
 */
@ConfigurationProperties("minzheng.recognition")
record RecognitionSettings(
        @DefaultValue("12") int edgeMonths,
        @DefaultValue("12") int hardSpendingMonths,
        @DefaultValue("60") int renewalDays,
        @Nullable List<Percent> edges,
        @Nullable List<IncomeLine> incomeLines,
        @Nullable List<Percent> shares,
        @DefaultValue("国办发〔2023〕39号、民发〔2021〕57号") String edgeDocument,
        @DefaultValue("刚性支出困难家庭认定办法") String hardSpendingDocument,
        @DefaultValue("10") int opinionDays,
        @DefaultValue("true") boolean visited,
        @DefaultValue("7") int noticeDays,
        @DefaultValue("10") int countyDays,
        @DefaultValue("10") int reinvestigationDays,
        @DefaultValue("30") int totalDays,
        @DefaultValue("45") int extendedDays,
        @DefaultValue("3") int deliveryDays) {
    RecognitionPolicy policy() {
        RecognitionPolicy usual = RecognitionPolicy.defaults();
        return new RecognitionPolicy(
                edgeMonths,
                hardSpendingMonths,
                renewalDays,
                edges == null ? usual.edges() : edges,
                incomeLines == null ? usual.incomeLines() : incomeLines,
                shares == null ? usual.shares() : shares);
    }

    ProcedureLaw law(RecognitionKind kind) {
        return new ProcedureLaw(
                kind.programme(),
                switch (kind) {
                    case LOW_INCOME_EDGE -> edgeDocument;
                    case HARD_SPENDING -> hardSpendingDocument;
                },
                opinionDays,
                visited,
                0,
                noticeDays,
                countyDays,
                reinvestigationDays,
                totalDays,
                extendedDays,
                deliveryDays);
    }
}
