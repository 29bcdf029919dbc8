package io.minzheng.assistance.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.standards.StandardCommand.ApproveProposal;
import io.minzheng.assistance.standards.StandardEvent.StandardProposed;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BasicLivingFloorTest {
    private static final DivisionCode COUNTY = DivisionCode.of("623001");

    private static Adjustment dibao(String from, long amount) {
        return new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, amount, YearMonth.parse(from), "文");
    }

    private static Adjustment basic(String from, long amount) {
        return new Adjustment(StandardKind.TEKUN_BASIC_RURAL, COUNTY, amount, YearMonth.parse(from), "文");
    }

    private static void refused(Adjustment next, List<Adjustment> own, List<Adjustment> others) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> BasicLivingFloor.require(next, own, others))
                        .rule())
                .isEqualTo(StandardRule.BasicLivingMustBeAtLeastTheFloor);
    }

    private static void allowed(Adjustment next, List<Adjustment> own, List<Adjustment> others) {
        assertThatCode(() -> BasicLivingFloor.require(next, own, others)).doesNotThrowAnyException();
    }

    @Property
    void isThirteenTenthsToTheFen(
            @ForAll @LongRange(min = 1, max = 1_000_000) long basic,
            @ForAll @LongRange(min = 1, max = 1_000_000) long dibao) {
        assertThat(BasicLivingFloor.holds(basic, dibao))
                .isEqualTo(BigDecimal.valueOf(basic)
                                .compareTo(BigDecimal.valueOf(dibao).multiply(new BigDecimal("1.3")))
                        >= 0);
    }

    @Test
    void isLookedAtWhenEitherIsAdjusted() {
        refused(basic("2022-01", 59539), List.of(), List.of(dibao("2022-01", 45800)));
        allowed(basic("2022-01", 59540), List.of(), List.of(dibao("2022-01", 45800)));
        refused(dibao("2022-01", 45801), List.of(), List.of(basic("2022-01", 59540)));
        allowed(dibao("2022-01", 45800), List.of(), List.of(basic("2022-01", 59540)));
    }

    @Test
    void holdsInEveryMonthOfTheAdjustment() {
        List<Adjustment> dibao = List.of(dibao("2022-01", 100), dibao("2023-01", 200));
        refused(basic("2022-01", 130), List.of(), dibao);
        refused(basic("2022-06", 259), List.of(), dibao);
        allowed(basic("2022-01", 130), List.of(basic("2023-01", 260)), dibao);
        allowed(basic("2022-01", 260), List.of(), dibao);
        refused(dibao("2021-01", 300), List.of(), List.of(basic("2022-01", 260)));
        allowed(dibao("2021-01", 300), List.of(dibao("2022-01", 200)), List.of(basic("2022-01", 260)));
    }

    @Test
    void monthsAndKindsWithoutACounterpartAreLeftAlone() {
        allowed(basic("2021-01", 1), List.of(basic("2022-01", 260)), List.of(dibao("2022-01", 200)));
        allowed(dibao("2022-01", 100), List.of(), List.of());
        Adjustment care =
                new Adjustment(StandardKind.TEKUN_CARE_DISPERSED_LOWEST, COUNTY, 1, YearMonth.of(2022, 1), "文");
        allowed(care, List.of(), List.of(dibao("2022-01", 200)));
        assertThat(BasicLivingFloor.other(StandardKind.TEKUN_BASIC_URBAN)).contains(StandardKind.DIBAO_URBAN);
        assertThat(BasicLivingFloor.other(StandardKind.DIBAO_URBAN)).contains(StandardKind.TEKUN_BASIC_URBAN);
    }

    @Test
    void theApprovalIsRefused() {
        LocalDate day = LocalDate.of(2022, 1, 4);
        StandardDecider decider = new StandardDecider();
        Standard proposed = decider.evolve(
                decider.initial(),
                new StandardProposed(
                        day, StandardKind.TEKUN_BASIC_RURAL, "623001", 59539, YearMonth.of(2022, 1), "文", "reviewer"));
        ApproveProposal approve =
                new ApproveProposal(StandardKind.TEKUN_BASIC_RURAL, COUNTY, day, List.of(dibao("2022-01", 45800)));

        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> decider.decide(approve, proposed, new Circumstances("approver", day)))
                        .rule())
                .isEqualTo(StandardRule.BasicLivingMustBeAtLeastTheFloor);
    }
}
