package io.minzheng.assistance.disability;

import io.minzheng.assistance.standards.ProgrammeByStandard;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Reasons;
import io.minzheng.projection.Views;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Tells payment runs to whom one of the subsidies is due. */
final class DisabilityProgramme extends ProgrammeByStandard<Recipient> {
    private final Subsidy subsidy;
    private final DisabilityReasons reasons;

    DisabilityProgramme(
            Subsidy subsidy, Views views, EventReader reader, StandardsInStore standards, DisabilityReasons reasons) {
        super(views, Recipients.class, reader, standards);
        this.subsidy = subsidy;
        this.reasons = reasons;
    }

    @Override
    public String purpose() {
        return subsidy.purpose();
    }

    @Override
    protected String township(Recipient document, YearMonth month) {
        return document.stays().in(month);
    }

    @Override
    protected Optional<EntitledHousehold> entitled(
            Recipient document, DivisionCode area, List<YearMonth> months, Standards standards) {
        return document.benefit().of(subsidy).map(held -> {
            List<Entitlement> entitlements = months.stream()
                    .flatMap(month -> SubsidyEntitlement.of(document.benefit(), subsidy, standards, month).stream())
                    .toList();
            return new EntitledHousehold(document.id(), area, List.of(document.personId()), entitlements);
        });
    }

    @Override
    public Reasons reasons(String household, YearMonth month, long position) {
        return reasons.of(subsidy, household, month, position);
    }

    @Override
    public List<Long> turns(String household, long after, long until) {
        return reasons.turns(household, after, until);
    }
}
