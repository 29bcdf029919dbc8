package io.minzheng.assistance.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What of a change of a person's place in dibao, or in the programme that excludes it, concerns the list.
 *
 * @param personId pseudonym
 * @param caseId case of the programme
 * @param from first month for which is paid, or is no longer
 */
record Place(LocalDate on, String personId, String caseId, YearMonth from) {}
