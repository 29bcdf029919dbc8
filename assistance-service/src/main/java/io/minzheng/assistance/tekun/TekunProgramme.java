package io.minzheng.assistance.tekun;

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

/** Tells payment runs whom tekun owes how much. */
final class TekunProgramme extends ProgrammeByStandard<TekunCase> {
    private final TekunLaws laws;
    private final TekunReasons reasons;

    TekunProgramme(Views views, EventReader reader, StandardsInStore standards, TekunLaws laws, TekunReasons reasons) {
        super(views, TekunCases.class, reader, standards);
        this.laws = laws;
        this.reasons = reasons;
    }

    @Override
    public String purpose() {
        return TekunLaws.PROGRAMME;
    }

    @Override
    protected String township(TekunCase document, YearMonth month) {
        return document.benefit().stays().in(month);
    }

    @Override
    protected Optional<EntitledHousehold> entitled(
            TekunCase document, DivisionCode area, List<YearMonth> months, Standards standards) {
        List<Entitlement> entitlements = months.stream()
                .flatMap(month -> TekunEntitlement.of(document.benefit(), standards, laws, month).stream())
                .toList();
        return Optional.of(new EntitledHousehold(document.id(), area, List.of(document.personId()), entitlements));
    }

    @Override
    public Reasons reasons(String household, YearMonth month, long position) {
        return reasons.of(household, month, position);
    }

    @Override
    public List<Long> turns(String household, long after, long until) {
        return reasons.turns(household, after, until);
    }
}
