package io.minzheng.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that tells something about an identifiable person: name, resident ID, phone, account,
 * address, health, means, or free text about somebody (Personal Information Protection Law, art. 28). It is never logged
 * and never put into a URL; in events it is stored and published encrypted under the key of its {@link Subject}. Once that
 * key is destroyed it reads as the text {@code erased on … under …}, as null where the component may be null, else as what
 * its type gives by a static method {@code erased()}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PersonalData {}
