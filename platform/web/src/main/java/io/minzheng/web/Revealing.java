package io.minzheng.web;

import java.util.Set;

/** An answer in which personal data stand in full. */
public interface Revealing {
    /** Names of the fields that do. */
    Set<String> revealed();
}
