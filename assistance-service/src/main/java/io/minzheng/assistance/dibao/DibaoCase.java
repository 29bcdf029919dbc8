package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.transfers.Stays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What entitlements are computed from.
 *
 * @param area township in which the household lies now
 * @param townships all in which it has lain, to be searched
 * @param persons pseudonyms of the persons paid now
 */
record DibaoCase(String id, String area, String townships, Stays stays, DibaoBenefit benefit, List<String> persons) {
    static DibaoCase begun(String id, Stays stays, DibaoBenefit benefit, List<String> persons) {
        return new DibaoCase(id, stays.now(), stays.townships(), stays, benefit, persons);
    }

    DibaoCase with(DibaoBenefit changed) {
        return begun(id, stays, changed, persons);
    }

    DibaoCase with(DibaoBenefit changed, List<String> paid) {
        return begun(id, stays, changed, paid);
    }

    DibaoCase moved(CaseTransferred transfer, LocalDate known) {
        return begun(
                id,
                stays.moved(transfer.area(), transfer.on(), known, transfer.effectiveFrom()),
                benefit.after(transfer),
                persons);
    }

    /** The township whose run pays the household in the month. */
    String areaIn(YearMonth month) {
        return stays.in(month);
    }
}
