package io.minzheng.eldercare;

import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = EldercareService.class, service = "eldercare")
class AccessTest {
    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) {
        return AccessWalk.of(service, "eldercare", "623001100").withoutData().tests();
    }
}
