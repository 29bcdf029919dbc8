package io.minzheng.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long personal data of an event must be kept before anybody may have them erased (Personal Information Protection
 * Law, arts. 19 and 47). Stands on the event or on a sealed interface it belongs to; the nearest counts.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Retained {
    /** Full years from the event's business date on. */
    int years();

    /** What demands it: a document's number, or {@code unsourced} and why this length. */
    String law();
}
