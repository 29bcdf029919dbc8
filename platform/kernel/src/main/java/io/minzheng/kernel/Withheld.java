package io.minzheng.kernel;

/** A state that one or another member of staff must not get to know, whatever area and role say: it is about them. */
public interface Withheld {
    /** @param staff id of whoever asks */
    boolean withheldFrom(String staff);
}
