package io.minzheng.assistance.disability;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.standards.StandardsInStore;
import io.minzheng.assistance.standards.TriesStandards;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Programme;
import io.minzheng.payments.Reasons;
import io.minzheng.projection.Views;
import io.minzheng.web.WebRule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Tells payment runs to whom one of the subsidies is due. */
final class DisabilityProgramme implements Programme, TriesStandards {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Subsidy subsidy;
    private final Views views;
    private final EventReader reader;
    private final StandardsInStore standards;
    private final DisabilityReasons reasons;

    DisabilityProgramme(
            Subsidy subsidy, Views views, EventReader reader, StandardsInStore standards, DisabilityReasons reasons) {
        this.subsidy = subsidy;
        this.views = views;
        this.reader = reader;
        this.standards = standards;
        this.reasons = reasons;
    }

    @Override
    public String purpose() {
        return subsidy.purpose();
    }

    @Override
    public void entitlements(DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
        // A decision taken before the run must be in it.
        WebRule.ViewMustHaveCaughtUp.require(views.await(reader.head(), PATIENCE));
        Standards known = standards.load(area);
        List<YearMonth> months = new MonthRange(from, to).monthsUntil(to).toList();
        forEach(area, to, (recipient, lies) -> consumer.accept(household(recipient, lies, months, known)));
    }

    @Override
    public void tryOut(
            DivisionCode area,
            YearMonth from,
            YearMonth to,
            Adjustment tried,
            BiConsumer<EntitledHousehold, EntitledHousehold> consumer) {
        WebRule.ViewMustHaveCaughtUp.require(views.await(reader.head(), PATIENCE));
        Standards known = standards.load(area);
        Standards other = known.with(tried);
        List<YearMonth> months = new MonthRange(from, to).monthsUntil(to).toList();
        forEach(
                area,
                to,
                (recipient, lies) -> consumer.accept(
                        household(recipient, lies, months, known), household(recipient, lies, months, other)));
    }

    /** Whoever has moved is paid by one township in the month, whenever the runs are prepared. */
    private void forEach(DivisionCode area, YearMonth month, BiConsumer<Recipient, DivisionCode> consumer) {
        views.reader(Recipients.class).forEach(StaysFilter.within(List.of(area), "townships"), recipient -> {
            DivisionCode lies = DivisionCode.of(recipient.stays().in(month));
            if (area.contains(lies) && recipient.benefit().of(subsidy).isPresent()) {
                consumer.accept(recipient, lies);
            }
        });
    }

    private EntitledHousehold household(
            Recipient recipient, DivisionCode area, List<YearMonth> months, Standards known) {
        List<Entitlement> entitlements = months.stream()
                .flatMap(month -> SubsidyEntitlement.of(recipient.benefit(), subsidy, known, month).stream())
                .toList();
        return new EntitledHousehold(recipient.id(), area, List.of(recipient.personId()), entitlements);
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
