package io.minzheng.test.architecture;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The platform keeps what it asks of the services. */
class PlatformArchitectureTest {
    @TestFactory
    Stream<DynamicContainer> conventions() {
        return Stream.of("kernel", "tokens", "eventstore", "messaging", "projection", "web", "service", "embedded")
                .map(part -> dynamicContainer(
                        part, Conventions.testsFor("io.minzheng." + part, Path.of("..", part), List.of())));
    }
}
