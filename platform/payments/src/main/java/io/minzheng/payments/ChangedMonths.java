package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.PaymentRun.Head;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For which months households are no longer entitled to what the lines of a run say of them. */
final class ChangedMonths {
    private final Map<String, Set<YearMonth>> byHousehold;

    private ChangedMonths(Map<String, Set<YearMonth>> byHousehold) {
        this.byHousehold = byHousehold;
    }

    static ChangedMonths since(Collection<PaymentLine> lines, Head head, Programme programme) {
        Map<String, Map<YearMonth, Long>> due = new HashMap<>();
        lines.forEach(line -> due.put(line.household(), Map.of()));
        YearMonth from =
                lines.stream().map(PaymentLine::month).min(YearMonth::compareTo).orElse(head.month());
        programme.entitlements(
                DivisionCode.of(head.area()),
                List.copyOf(due.keySet()),
                from,
                head.month(),
                household -> due.put(household.household(), amounts(household)));
        Map<String, Set<YearMonth>> changed = new HashMap<>();
        for (PaymentLine line : lines) {
            long entitled = due.getOrDefault(line.household(), Map.of()).getOrDefault(line.month(), 0L);
            if (entitled != line.entitled()) {
                changed.computeIfAbsent(line.household(), household -> new HashSet<>())
                        .add(line.month());
            }
        }
        return new ChangedMonths(changed);
    }

    private static Map<YearMonth, Long> amounts(EntitledHousehold household) {
        Map<YearMonth, Long> amounts = new HashMap<>();
        household.months().forEach(entitlement -> amounts.put(entitlement.month(), entitlement.amount()));
        return amounts;
    }

    Set<YearMonth> of(String household) {
        return byHousehold.getOrDefault(household, Set.of());
    }
}
