package io.minzheng.assistance;

import io.minzheng.test.architecture.Conventions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> conventions() {
        return Conventions.testsFor("io.minzheng.assistance", List.of("payments"));
    }
}
