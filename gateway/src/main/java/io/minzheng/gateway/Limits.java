package io.minzheng.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much one address, and one member of staff, may ask. Counted in memory, for a bounded number of them. */
@Component
final class Limits {
    /** Permissions are given out anew each second; whoever has used up theirs may come back after it. */
    static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final RateLimiterConfig addressRate;
    private final RateLimiterConfig staffRate;
    private final BulkheadConfig staffRoom;
    private final Cache<String, RateLimiter> addresses;
    private final Cache<String, Staff> staff;

    private record Staff(RateLimiter rate, Bulkhead room) {}

    Limits(GatewaySettings settings) {
        GatewaySettings.Limits limits = settings.gateway().limits();
        addressRate = rate(limits.perAddress());
        staffRate = rate(limits.perStaff());
        staffRoom = BulkheadConfig.custom()
                .maxConcurrentCalls(limits.inFlightPerStaff())
                .maxWaitDuration(Duration.ZERO)
                .build();
        addresses = remembered(limits.remembered());
        staff = remembered(limits.remembered());
    }

    private static RateLimiterConfig rate(int limit) {
        return RateLimiterConfig.custom()
                .limitForPeriod(limit)
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    private static <V> Cache<String, V> remembered(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(MEMORY).build();
    }

    boolean admits(Client client) {
        return addresses
                .get(client.network(), network -> RateLimiter.of("address", addressRate))
                .acquirePermission();
    }

    boolean admits(String staffId) {
        return of(staffId).rate().acquirePermission();
    }

    /** Room for one more request of that person, to be given back; full when too many wait already. */
    Bulkhead room(String staffId) {
        return of(staffId).room();
    }

    private Staff of(String staffId) {
        return staff.get(staffId, id -> new Staff(RateLimiter.of("staff", staffRate), Bulkhead.of("staff", staffRoom)));
    }
}
