package io.minzheng.governance;

import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = GovernanceService.class, service = "governance")
class AccessTest {
    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) {
        return AccessWalk.of(service, "governance", "623001100").withoutData().tests();
    }
}
