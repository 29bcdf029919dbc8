package io.minzheng.assistance.dibao;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is met in dibao.
 *
 * @param cases ids of the cases the person is or was a member of, in the order of their filing
 * @param enrolledIn the case that pays for the person now
 * @param from first month for which is paid, or from which no longer
 */
record DibaoPerson(
        String personId,
        List<String> cases,
        @Nullable String enrolledIn,
        @Nullable YearMonth from) {}
