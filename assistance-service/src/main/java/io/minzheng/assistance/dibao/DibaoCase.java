package io.minzheng.assistance.dibao;

import java.util.List;

/**
 * What entitlements are computed from.
 *
 * @param area township
 * @param persons pseudonyms of the persons paid now
 */
record DibaoCase(String id, String area, DibaoBenefit benefit, List<String> persons) {
    DibaoCase with(DibaoBenefit changed) {
        return new DibaoCase(id, area, changed, persons);
    }
}
