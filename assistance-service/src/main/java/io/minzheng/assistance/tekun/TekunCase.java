package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Subject;

/**
 * What entitlements are computed from and persons are counted by.
 *
 * @param area township in which the case lies now
 * @param townships all in which it has lain, to be searched
 * @param household id that the cases of one household share
 */
record TekunCase(
        String id, String area, String townships, @Subject String personId, String household, TekunBenefit benefit) {
    static TekunCase of(String id, String personId, String household, TekunBenefit benefit) {
        return new TekunCase(id, benefit.area().value(), benefit.stays().townships(), personId, household, benefit);
    }
}
