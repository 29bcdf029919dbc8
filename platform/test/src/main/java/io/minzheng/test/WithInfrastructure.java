package io.minzheng.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a service for the tests of a class: a static method or a constructor takes a {@link RunningService} as parameter.
 * The service runs on the {@link Infrastructure}, on data of its own, from the first test of the class to the last. May
 * stand on an annotation, for classes that want the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InfrastructureExtension.class)
public @interface WithInfrastructure {
    /** The service's application class. */
    Class<?> application();

    /** The service's name as it stands in paths and topics. */
    String service();

    /** More settings, {@code key=value}; they go over the infrastructure's. */
    String[] settings() default {};

    /**
     * Whether all test classes that want the very same share one service, which goes on running between them. Each then
     * keeps to areas and persons of its own.
     */
    boolean shared() default false;
}
