package io.minzheng.projection;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Three questions of a made-up service. */
final class TestViews {
    private TestViews() {}

    record Case(
            String applicant,
            DivisionCode area,
            Fen amount,
            long raises,
            LocalDate filed,
            YearMonth from,
            Instant recordedAt,
            @Nullable String note,
            List<Step> steps) {}

    record Step(LocalDate on, Kind kind, int ordinal) {}

    enum Kind {
        FILED,
        RAISED
    }

    /** Keyed by stream. */
    static final class Cases extends View<Case> {
        Cases() {
            super("test.case.Cases", Case.class);
        }

        @Override
        public List<String> indexes() {
            return List.of("area", "filed");
        }

        @Override
        public void on(RecordedEvent event, Documents<Case> documents) {
            switch ((Happened) event.event()) {
                case Happened.Filed filed ->
                    documents.put(
                            event.stream(),
                            new Case(
                                    filed.applicant(),
                                    DivisionCode.of(filed.area()),
                                    Fen.of(filed.amount()),
                                    0,
                                    filed.on(),
                                    YearMonth.from(filed.on()),
                                    event.recordedAt(),
                                    null,
                                    List.of(new Step(filed.on(), Kind.FILED, 0))));
                case Happened.Raised raised ->
                    documents
                            .get(event.stream())
                            .ifPresent(found -> documents.put(
                                    event.stream(),
                                    new Case(
                                            found.applicant(),
                                            found.area(),
                                            found.amount().plus(Fen.of(raised.by())),
                                            found.raises() + 1,
                                            found.filed(),
                                            found.from(),
                                            event.recordedAt(),
                                            found.note(),
                                            List.of(found.steps().getFirst(), new Step(raised.on(), Kind.RAISED, 1)))));
                case Happened.Closed closed -> documents.delete(event.stream());
                case Happened.Garbled garbled -> {}
            }
        }
    }

    record Total(long cases, long amount) {}

    /** Keyed by area: one document takes in the events of many streams. */
    static final class Totals extends View<Total> {
        final AtomicInteger tried = new AtomicInteger();

        Totals() {
            super("test.case.Totals", Total.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Total> documents) {
            switch ((Happened) event.event()) {
                case Happened.Filed filed -> {
                    Total before = documents.get(filed.area()).orElse(new Total(0, 0));
                    documents.put(filed.area(), new Total(before.cases() + 1, before.amount() + filed.amount()));
                }
                case Happened.Raised raised -> {}
                case Happened.Closed closed -> {}
                case Happened.Garbled garbled -> {
                    documents.put("half-done", new Total(1, 1));
                    tried.incrementAndGet();
                    throw new IllegalArgumentException("cannot read " + garbled.applicant());
                }
            }
        }
    }

    record Inexact(List<Double> amounts) {}

    static final class Inexactly extends View<Inexact> {
        Inexactly() {
            super("test.case.Inexactly", Inexact.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Inexact> documents) {}
    }
}
