package io.minzheng.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint whose answers tell nothing of anybody: figures, standards, the state of the service. They are not
 * recorded as reads; every other answer but a command's receipt is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NamesNobody {}
