package io.minzheng.suite.bench;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Basis;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Programme;
import io.minzheng.payments.Reasons;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Households that nobody has enrolled, each entitled to the same for every month from the first on. */
final class SyntheticProgramme implements Programme {
    private static final List<DivisionCode> TOWNSHIPS = Stream.of("623001001", "623001100", "623001101", "623001200")
            .map(DivisionCode::of)
            .toList();

    private final String purpose;
    private final int households;
    private final YearMonth first;
    private volatile long standard;

    SyntheticProgramme(String purpose, int households, YearMonth first, long standard) {
        this.purpose = purpose;
        this.households = households;
        this.first = first;
        this.standard = standard;
    }

    int households() {
        return households;
    }

    /** For all months, past ones included. */
    void raise(long fen) {
        standard = fen;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public void entitlements(DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
        IntStream.range(0, households).forEach(number -> consumer.accept(household(number, from, to)));
    }

    @Override
    public void entitlements(
            DivisionCode area,
            Collection<String> some,
            YearMonth from,
            YearMonth to,
            Consumer<EntitledHousehold> consumer) {
        some.forEach(household ->
                consumer.accept(household(Integer.parseInt(household.substring(purpose.length() + 1)), from, to)));
    }

    private EntitledHousehold household(int number, YearMonth from, YearMonth to) {
        int members = 1 + number % 4;
        String household = purpose + "-" + number;
        return new EntitledHousehold(
                household,
                TOWNSHIPS.get(number % TOWNSHIPS.size()),
                IntStream.range(0, members)
                        .mapToObj(member -> "person-" + member + "-of-" + household)
                        .toList(),
                Stream.iterate(
                                from.isAfter(first) ? from : first,
                                month -> !month.isAfter(to),
                                month -> month.plusMonths(1))
                        .map(month -> entitlement(month, members))
                        .toList());
    }

    private Entitlement entitlement(YearMonth month, int members) {
        return new Entitlement(
                month,
                standard * members,
                new Basis(
                        "RURAL",
                        "DIFFERENCE",
                        "民发〔2021〕57号",
                        standard,
                        "文〔2022〕1号",
                        members,
                        members,
                        members == 1,
                        0,
                        12,
                        0,
                        0,
                        0,
                        0,
                        100,
                        null));
    }

    @Override
    public Reasons reasons(String household, YearMonth month, long position) {
        throw new UnsupportedOperationException("nobody asks why");
    }

    @Override
    public List<Long> turns(String household, long after, long until) {
        return List.of();
    }
}
