package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a person, month by month: enough to compute what is due.
 *
 * @param area township of the hukou
 * @param certificates months each certificate covers, in the order of their issue
 * @param held one for each subsidy that was ever granted in the case
 */
public record Benefit(DivisionCode area, Household.Kind hukou, List<Validity> certificates, List<Held> held) {
    public Benefit {
        certificates = List.copyOf(certificates);
        held = List.copyOf(held);
    }

    /** First and last month. */
    public record Validity(YearMonth from, YearMonth until) {
        static Validity of(Certificate certificate) {
            return new Validity(YearMonth.from(certificate.issuedOn()), YearMonth.from(certificate.validUntil()));
        }

        boolean contains(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(until);
        }

        Validity endingIn(YearMonth last) {
            return until.isBefore(last) ? this : new Validity(from, last);
        }
    }

    /**
     * What is paid from a month on.
     *
     * @param grade of the certificate
     * @param deducted fen per month of an allowance of the same kind
     */
    public record Rate(YearMonth from, StandardKind standard, int grade, long deducted) {}

    /**
     * Months in which nothing is paid.
     *
     * @param resumedFrom first month that is paid again; null while none is
     */
    public record Stop(YearMonth from, @Nullable YearMonth resumedFrom, StopGround ground) {
        boolean contains(YearMonth month) {
            return !month.isBefore(from) && (resumedFrom == null || month.isBefore(resumedFrom));
        }
    }

    /**
     * @param starts months from which it was granted or resumed, ascending
     * @param rates in the order of their decision; of several the one with the latest month that has come holds
     */
    public record Held(Subsidy subsidy, List<YearMonth> starts, List<Rate> rates, List<Stop> stops) {
        public Held {
            starts = List.copyOf(starts);
            rates = List.copyOf(rates);
            stops = List.copyOf(stops);
        }

        Optional<YearMonth> startBy(YearMonth month) {
            return starts.stream().filter(start -> !start.isAfter(month)).reduce((earlier, later) -> later);
        }

        /** The rate of a month in which it is paid. */
        Optional<Rate> rateIn(YearMonth month) {
            return rates.stream()
                    .filter(rate -> !rate.from().isAfter(month))
                    .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
        }

        /** The stop in force: of those that have not been resumed the one with the earliest month. */
        Optional<Stop> openStop() {
            return earliest(openStops());
        }

        Optional<Stop> openStop(StopGround ground) {
            return earliest(openStops().filter(stop -> stop.ground() == ground));
        }

        private Stream<Stop> openStops() {
            return stops.stream().filter(stop -> stop.resumedFrom() == null);
        }

        private static Optional<Stop> earliest(Stream<Stop> stops) {
            return stops.reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? later : earlier);
        }

        /**
         * The stop that a correction takes back: the one in force, but a death's once its registration was annulled.
         *
         * @param annulled whether it was
         */
        Optional<Stop> wrongStop(boolean annulled) {
            return annulled ? openStop(StopGround.DEATH).or(this::openStop) : openStop();
        }

        Held rerated(Rate rate) {
            return new Held(subsidy, starts, plus(rates, rate), stops);
        }

        Held stopped(YearMonth from, StopGround ground) {
            return new Held(subsidy, starts, rates, plus(stops, new Stop(from, null, ground)));
        }

        Held resumed(YearMonth from, Rate rate) {
            List<Stop> closed = stops.stream()
                    .map(stop -> stop.resumedFrom() == null
                            ? new Stop(stop.from(), from.isBefore(stop.from()) ? stop.from() : from, stop.ground())
                            : stop)
                    .toList();
            return new Held(subsidy, plus(starts, from), plus(rates, rate), closed);
        }

        /** As if the stop from the month, of several the first that was decided, had never been. */
        Held corrected(YearMonth stoppedFrom) {
            Optional<Stop> wrong =
                    openStops().filter(stop -> stop.from().equals(stoppedFrom)).findFirst();
            return new Held(
                    subsidy,
                    starts,
                    rates,
                    stops.stream()
                            .filter(stop -> !wrong.filter(stop::equals).isPresent())
                            .toList());
        }
    }

    /** What was granted, before anything has become of it. */
    static Benefit startingWith(SubsidiesGranted granted) {
        return new Benefit(
                granted.area(),
                granted.hukou(),
                List.of(granted.certificate()),
                granted.grants().stream()
                        .map(grant -> new Held(
                                grant.subsidy(), List.of(grant.rate().from()), List.of(grant.rate()), List.of()))
                        .toList());
    }

    /** The benefit once the event has happened. */
    Benefit after(DisabilityEvent event) {
        return switch (event) {
            case SubsidiesGranted granted -> startingWith(granted);
            case CertificateRenewed renewed -> {
                Benefit after = renewed(Validity.of(renewed.certificate()));
                for (Rerated rerated : renewed.rates()) {
                    after = after.with(rerated.subsidy(), one -> one.rerated(rerated.rate()));
                }
                yield after;
            }
            case SubsidiesStopped stopped -> {
                Benefit after = this;
                for (Subsidy subsidy : stopped.subsidies()) {
                    after = after.with(subsidy, one -> one.stopped(stopped.effectiveFrom(), stopped.ground()));
                }
                yield after;
            }
            case SubsidyResumed resumed ->
                with(
                        resumed.grant().subsidy(),
                        one -> one.resumed(
                                resumed.grant().rate().from(), resumed.grant().rate()));
            case StopCorrected corrected -> with(corrected.subsidy(), one -> one.corrected(corrected.stoppedFrom()));
            case SubsidiesApplied _,
                    SubsidiesAssessed _,
                    CertificateReported _,
                    CertificateRejected _,
                    CaseTransferred _,
                    ReviewHeld _,
                    DeathRecorded _,
                    DeathAnnulled _,
                    CorrectionAsked _ -> this;
        };
    }

    /**
     * Those of the subsidies that are held and not stopped by the month.
     *
     * @param stop which of the stops counts
     */
    List<Subsidy> unstopped(List<Subsidy> subsidies, YearMonth from, Function<Held, Optional<Stop>> stop) {
        return held.stream()
                .filter(one -> subsidies.contains(one.subsidy()))
                .filter(one -> stop.apply(one)
                        .filter(open -> !from.isBefore(open.from()))
                        .isEmpty())
                .map(Held::subsidy)
                .toList();
    }

    /** Whether something held is stopped on the ground, whatever else has stopped it before. */
    boolean isStoppedBy(StopGround ground) {
        return held.stream().anyMatch(one -> one.openStop(ground).isPresent());
    }

    Optional<Held> of(Subsidy subsidy) {
        return held.stream().filter(one -> one.subsidy() == subsidy).findFirst();
    }

    /**
     * Whether the subsidy is due in the month: granted by then, not stopped, and a certificate valid without a gap since it
     * began. A certificate that has run out so stops it by itself.
     */
    boolean runsIn(Subsidy subsidy, YearMonth month) {
        return of(subsidy)
                .filter(one -> one.stops().stream().noneMatch(stop -> stop.contains(month)))
                .flatMap(one -> one.startBy(month))
                .filter(start -> !month.isAfter(coveredUntil(start)))
                .isPresent();
    }

    /** The last month up to which certificates cover every month from the first; the month before it where they do not. */
    private YearMonth coveredUntil(YearMonth first) {
        YearMonth next = first;
        for (boolean further = true; further; ) {
            further = false;
            for (Validity certificate : certificates) {
                if (certificate.contains(next)) {
                    next = certificate.until().plusMonths(1);
                    further = true;
                }
            }
        }
        return next.minusMonths(1);
    }

    Benefit with(Subsidy subsidy, UnaryOperator<Held> change) {
        return new Benefit(
                area,
                hukou,
                certificates,
                held.stream()
                        .map(one -> one.subsidy() == subsidy ? change.apply(one) : one)
                        .toList());
    }

    /** The new certificate takes the place of those before it from its first month on. */
    Benefit renewed(Validity certificate) {
        return new Benefit(
                area,
                hukou,
                plus(
                        certificates.stream()
                                .map(earlier -> earlier.from().isAfter(certificate.from())
                                        ? earlier
                                        : earlier.endingIn(certificate.from()))
                                .toList(),
                        certificate),
                held);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
