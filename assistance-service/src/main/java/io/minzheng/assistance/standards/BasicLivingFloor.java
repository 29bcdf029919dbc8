package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Basic living of the extremely poor is at least 1.3 times the dibao standard (国发〔2016〕14号 and the measures under it).
 * Looked at when either is adjusted; a month for which one of the two is not set is left alone.
 */
final class BasicLivingFloor {
    /** Tenths of the dibao standard. */
    static final int TENTHS = 13;

    private BasicLivingFloor() {}

    /** The other standard of the pair; empty where the kind is bound to none. */
    static Optional<StandardKind> other(StandardKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case DIBAO_URBAN -> StandardKind.TEKUN_BASIC_URBAN;
                    case DIBAO_RURAL -> StandardKind.TEKUN_BASIC_RURAL;
                    case TEKUN_BASIC_URBAN -> StandardKind.DIBAO_URBAN;
                    case TEKUN_BASIC_RURAL -> StandardKind.DIBAO_RURAL;
                    default -> null;
                });
    }

    /**
     * @param basic fen per person and month
     * @param dibao fen per person and month
     */
    static boolean holds(long basic, long dibao) {
        return Math.multiplyExact(basic, 10L) >= Math.multiplyExact(dibao, (long) TENTHS);
    }

    /**
     * @param next the adjustment about to be approved
     * @param own those of the same standard
     * @param others those of the other standard of the pair
     * @throws io.minzheng.kernel.RuleViolation {@link StandardRule#BasicLivingMustBeAtLeastTheFloor}
     */
    static void require(Adjustment next, List<Adjustment> own, List<Adjustment> others) {
        other(next.kind()).ifPresent(other -> {
            Standards after = Standards.of(
                    Stream.of(own, List.of(next), others).flatMap(List::stream).toList());
            Stream.concat(Stream.of(next.validFrom()), others.stream().map(Adjustment::validFrom))
                    .distinct()
                    .sorted()
                    .filter(month -> after.at(next.kind(), next.area(), month)
                            .filter(next::equals)
                            .isPresent())
                    .forEach(month ->
                            after.at(other, next.area(), month).ifPresent(bound -> require(next, bound, month)));
        });
    }

    private static void require(Adjustment next, Adjustment bound, YearMonth month) {
        boolean nextIsDibao = next.kind() == StandardKind.DIBAO_URBAN || next.kind() == StandardKind.DIBAO_RURAL;
        long basic = nextIsDibao ? bound.amount() : next.amount();
        long dibao = nextIsDibao ? next.amount() : bound.amount();
        if (!holds(basic, dibao)) {
            throw StandardRule.BasicLivingMustBeAtLeastTheFloor.violated(
                    "on", Map.of("month", month, "basicLiving", basic, "dibao", dibao));
        }
    }
}
