package io.minzheng.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name and revision under which an event is stored and published, so that its class can move. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /**
     * {@code <service>.<capability>.<Event>}, for example {@code assistance.dibao.CaseEnrolled}. Of events that the platform
     * brings along to services the first word is {@code service}, which each replaces by its own name.
     */
    String value();

    /** Counts up when the stored form changes in a way that needs an upcaster. */
    int revision() default 1;
}
