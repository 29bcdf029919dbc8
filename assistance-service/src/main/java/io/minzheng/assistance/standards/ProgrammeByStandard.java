package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.transfers.StaysFilter;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.MonthRange;
import io.minzheng.payments.EntitledHousehold;
import io.minzheng.payments.Programme;
import io.minzheng.projection.View;
import io.minzheng.projection.ViewReader;
import io.minzheng.projection.Views;
import io.minzheng.web.WebRule;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A programme that pays by the month under standards of the county. Whoever has moved is paid by one township in the month,
 * whenever the runs are prepared.
 *
 * @param <D> document of a case; its field {@code townships} names all in which the case has lain
 */
public abstract class ProgrammeByStandard<D extends Record> implements Programme, TriesStandards {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Views views;
    private final Class<? extends View<D>> cases;
    private final EventReader reader;
    private final StandardsInStore standards;

    protected ProgrammeByStandard(
            Views views, Class<? extends View<D>> cases, EventReader reader, StandardsInStore standards) {
        this.views = views;
        this.cases = cases;
        this.reader = reader;
        this.standards = standards;
    }

    /** Township in which the case lies in a month. */
    protected abstract String township(D document, YearMonth month);

    /**
     * What is due to the case in each of the months, under these standards; empty where the money is none of its business.
     *
     * @param area township that pays
     */
    protected abstract Optional<EntitledHousehold> entitled(
            D document, DivisionCode area, List<YearMonth> months, Standards standards);

    /** The cases with everything decided so far in them: a decision taken before a run must be in it. */
    protected final ViewReader<D> cases() {
        WebRule.ViewMustHaveCaughtUp.require(views.await(reader.head(), PATIENCE));
        return views.reader(cases);
    }

    @Override
    public final void entitlements(
            DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
        ViewReader<D> present = cases();
        Standards known = standards.load(area);
        List<YearMonth> months = months(from, to);
        forEach(present, area, to, (document, lies) -> entitled(document, lies, months, known)
                .ifPresent(consumer));
    }

    @Override
    public final void entitlements(
            DivisionCode area,
            Collection<String> households,
            YearMonth from,
            YearMonth to,
            Consumer<EntitledHousehold> consumer) {
        Standards known = standards.load(area);
        List<YearMonth> months = months(from, to);
        views.reader(cases)
                .getAll(households)
                .values()
                .forEach(document -> ifLyingIn(area, to, document, lies -> entitled(document, lies, months, known)
                        .ifPresent(consumer)));
    }

    @Override
    public final void tryOut(
            DivisionCode area,
            YearMonth from,
            YearMonth to,
            Adjustment tried,
            BiConsumer<EntitledHousehold, EntitledHousehold> consumer) {
        ViewReader<D> present = cases();
        Standards known = standards.load(area);
        Standards other = known.with(tried);
        List<YearMonth> months = months(from, to);
        forEach(present, area, to, (document, lies) -> entitled(document, lies, months, known)
                .ifPresent(now -> consumer.accept(
                        now, entitled(document, lies, months, other).orElseThrow())));
    }

    private void forEach(
            ViewReader<D> present, DivisionCode area, YearMonth month, BiConsumer<D, DivisionCode> consumer) {
        present.forEach(
                StaysFilter.within(List.of(area), "townships"),
                document -> ifLyingIn(area, month, document, lies -> consumer.accept(document, lies)));
    }

    private void ifLyingIn(DivisionCode area, YearMonth month, D document, Consumer<DivisionCode> consumer) {
        DivisionCode lies = DivisionCode.of(township(document, month));
        if (area.contains(lies)) {
            consumer.accept(lies);
        }
    }

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        return new MonthRange(from, to).monthsUntil(to).toList();
    }
}
