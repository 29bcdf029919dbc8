package io.minzheng.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component, a string, that names whom the {@link PersonalData} of a record are about: the person's keyed
 * pseudonym ({@link Pseudonyms}). It holds for the record and for those nested in it, up to the next that names its own.
 * Where nobody is named, personal data belong to the aggregate they were recorded in. In answers it marks whom or what a
 * row is about, that is also the id of a household's case, for the record of who has read it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Subject {}
