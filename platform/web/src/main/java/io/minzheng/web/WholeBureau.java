package io.minzheng.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that cannot be divided by area, such as the views of a service: it is for those only whose areas cover
 * the whole bureau ({@code minzheng.area}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WholeBureau {}
