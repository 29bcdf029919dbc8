package io.minzheng.kernel;

/**
 * Authority that one member of staff has lent another for a time: one role, in one area.
 *
 * @param id of the delegation at the issuer
 * @param from whose authority it is
 */
public record Delegation(String id, String from, Role role, DivisionCode area) {}
