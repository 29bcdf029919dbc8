package io.minzheng.childwelfare;

import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = ChildwelfareService.class, service = "childwelfare")
class AccessTest {
    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) {
        return AccessWalk.of(service, "childwelfare", "623001100").withoutData().tests();
    }
}
