package io.minzheng.assistance.quarters;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarterly form over HTTP. */
@RestController
@RequestMapping("/api/assistance/statistics")
class QuartersApi {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final QuarterlyForm form;
    private final Clock clock;

    QuartersApi(QuarterlyForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    /**
     * All rows at once: the area, then each of its townships.
     *
     * @param quarter for example {@code 2022-Q4}
     * @param area county or township
     * @param corrected by business date, with all that is known now, instead of as reported
     */
    @GetMapping("/quarters/{quarter}")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor", "reporter"})
    Page<QuarterRow> quarter(
            @PathVariable String quarter,
            @RequestParam DivisionCode area,
            @RequestParam(defaultValue = "false") boolean corrected,
            Staff staff) {
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
        LocalDate today = LocalDate.ofInstant(clock.instant(), BUSINESS_ZONE);
        return new Page<>(form.rows(Quarter.of(quarter), area, corrected, today), null);
    }
}
