package io.minzheng.payments;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps two requests of this process from preparing or issuing the same run side by side. Not needed to pay once, the
 * deciders see to that, but it spares the second request a half-done answer.
 */
final class RunsAtWork {
    private final Set<String> runs = ConcurrentHashMap.newKeySet();

    /** @throws io.minzheng.kernel.RuleViolation {@link PaymentRule#RunMustNotBeAtWork} */
    <T> T alone(String run, Supplier<T> work) {
        PaymentRule.RunMustNotBeAtWork.require(runs.add(run));
        try {
            return work.get();
        } finally {
            runs.remove(run);
        }
    }
}
