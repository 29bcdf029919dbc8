package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Paging;
import io.minzheng.web.WebRule;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a standard would change, household by household, before it is approved; nothing comes of it but the answer. */
@RestController
@RequestMapping("/api/assistance/payments/standard-trials")
class StandardTrialsApi {
    /** Months looked at, at most: computing more would take for ever. */
    private static final int LONGEST = 36;

    private static final long HIGHEST_AMOUNT = 100_000_000;

    private final List<TriesStandards> programmes;

    StandardTrialsApi(ObjectProvider<TriesStandards> programmes) {
        this.programmes = programmes.orderedStream().toList();
    }

    /**
     * @param purpose for which would be paid
     * @param area whose households are looked at
     * @param amount fen per person and month
     * @param validFrom the first month it would hold for, which may lie behind
     * @param upTo last month looked at
     */
    record Trying(
            String purpose, DivisionCode area, StandardKind kind, long amount, YearMonth validFrom, YearMonth upTo) {}

    @PostMapping
    @RolesAllowed({"reviewer", "approver", "auditor"})
    StandardTrial tryOut(@RequestBody Trying body, Paging paging, Staff staff) {
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(body.area()), "area");
        WebRule.ValueMustFit.require(
                !body.upTo().isBefore(body.validFrom())
                        && !body.upTo().isAfter(body.validFrom().plusMonths(LONGEST)),
                "upTo");
        WebRule.ValueMustFit.require(body.amount() >= 0 && body.amount() <= HIGHEST_AMOUNT, "amount");
        TriesStandards programme = programmes.stream()
                .filter(candidate -> candidate.purpose().equals(body.purpose()))
                .findFirst()
                .orElseThrow(StandardRule.PurposeMustBeKnown::violated);
        StandardTrial.Sum sum = new StandardTrial.Sum(paging.after(), paging.limit());
        Adjustment tried = new Adjustment(body.kind(), body.area().county(), body.amount(), body.validFrom(), "");
        programme.tryOut(body.area(), body.validFrom(), body.upTo(), tried, sum::add);
        return sum.trial();
    }
}
