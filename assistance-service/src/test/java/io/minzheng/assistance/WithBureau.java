package io.minzheng.assistance;

import io.minzheng.test.WithInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells its story to the one running service that all stories share; it is responsible for the whole prefecture. Each story
 * keeps to a county of its own, whose standards, households and payment runs are nobody else's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithInfrastructure(
        application = AssistanceService.class,
        service = "assistance",
        settings = "minzheng.area=6230",
        shared = true)
public @interface WithBureau {}
