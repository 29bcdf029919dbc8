package io.minzheng.payments;

import java.util.List;
import java.util.Optional;

/** The programmes of the service, by what their money is for. */
final class Programmes {
    private final List<Programme> all;

    Programmes(List<Programme> all) {
        this.all = List.copyOf(all);
    }

    Optional<Programme> find(String purpose) {
        return all.stream()
                .filter(programme -> programme.purpose().equals(purpose))
                .findFirst();
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link PaymentRule#PurposeMustBeKnown} */
    Programme of(String purpose) {
        return find(purpose).orElseThrow(PaymentRule.PurposeMustBeKnown::violated);
    }
}
