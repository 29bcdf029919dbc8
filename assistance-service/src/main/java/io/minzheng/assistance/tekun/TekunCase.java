package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Subject;

/**
 * What entitlements are computed from and persons are counted by.
 *
 * @param area township
 * @param household id that the cases of one household share
 */
record TekunCase(String id, String area, @Subject String personId, String household, TekunBenefit benefit) {}
