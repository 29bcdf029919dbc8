package io.minzheng.assistance.duplicates;

/**
 * How a case stands.
 *
 * @param area township in which it lies now
 * @param open whether it is applied for or paid
 */
record CaseStanding(String id, String area, boolean open) {}
