package io.minzheng.assistance.dibao;

import io.minzheng.assistance.standards.ProgrammeByStandard;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Payees;
import io.minzheng.payments.Reasons;
import io.minzheng.projection.Views;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Tells payment runs which households dibao owes how much. */
final class DibaoProgramme extends ProgrammeByStandard<DibaoCase> {
    private final DibaoPolicy policy;
    private final DibaoReasons reasons;

    DibaoProgramme(
            Views views, EventReader reader, StandardsInStore standards, DibaoPolicy policy, DibaoReasons reasons) {
        super(views, DibaoCases.class, reader, standards);
        this.policy = policy;
        this.reasons = reasons;
    }

    @Override
    public String purpose() {
        return "dibao";
    }

    @Override
    protected String township(DibaoCase document, YearMonth month) {
        return document.areaIn(month);
    }

    @Override
    protected Optional<EntitledHousehold> entitled(
            DibaoCase document, DivisionCode area, List<YearMonth> months, Standards standards) {
        List<Entitlement> entitlements = months.stream()
                .flatMap(month ->
                        DibaoEntitlement.of(document.benefit(), standards, month, policy.allSupplements()).stream())
                .toList();
        return Optional.of(new EntitledHousehold(document.id(), area, document.persons(), entitlements));
    }

    @Override
    public Reasons reasons(String household, YearMonth month, long position) {
        return reasons.of(household, month, position);
    }

    @Override
    public Optional<Payees.Payee> payee(String household) {
        return cases().get(household)
                .map(document -> new Payees.Payee(DivisionCode.of(document.area()), document.persons()));
    }

    @Override
    public List<Long> turns(String household, long after, long until) {
        return reasons.turns(household, after, until);
    }
}
