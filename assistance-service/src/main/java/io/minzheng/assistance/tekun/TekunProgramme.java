package io.minzheng.assistance.tekun;

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

/** Tells payment runs whom tekun owes how much. */
final class TekunProgramme implements Programme, TriesStandards {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Views views;
    private final EventReader reader;
    private final StandardsInStore standards;
    private final TekunLaws laws;
    private final TekunReasons reasons;

    TekunProgramme(Views views, EventReader reader, StandardsInStore standards, TekunLaws laws, TekunReasons reasons) {
        this.views = views;
        this.reader = reader;
        this.standards = standards;
        this.laws = laws;
        this.reasons = reasons;
    }

    @Override
    public String purpose() {
        return TekunLaws.PROGRAMME;
    }

    @Override
    public void entitlements(DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
        // A decision taken before the run must be in it.
        WebRule.ViewMustHaveCaughtUp.require(views.await(reader.head(), PATIENCE));
        Standards known = standards.load(area);
        List<YearMonth> months = new MonthRange(from, to).monthsUntil(to).toList();
        forEach(area, to, (document, lies) -> consumer.accept(entitled(document, lies, months, known)));
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
                (document, lies) -> consumer.accept(
                        entitled(document, lies, months, known), entitled(document, lies, months, other)));
    }

    /** Whoever has moved is paid by one township in the month, whenever the runs are prepared. */
    private void forEach(DivisionCode area, YearMonth month, BiConsumer<TekunCase, DivisionCode> consumer) {
        views.reader(TekunCases.class).forEach(StaysFilter.within(List.of(area), "townships"), document -> {
            DivisionCode lies = DivisionCode.of(document.benefit().stays().in(month));
            if (area.contains(lies)) {
                consumer.accept(document, lies);
            }
        });
    }

    private EntitledHousehold entitled(TekunCase document, DivisionCode area, List<YearMonth> months, Standards known) {
        List<Entitlement> entitlements = months.stream()
                .flatMap(month -> TekunEntitlement.of(document.benefit(), known, laws, month).stream())
                .toList();
        return new EntitledHousehold(document.id(), area, List.of(document.personId()), entitlements);
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
