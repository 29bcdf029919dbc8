package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.RescueCount.Mark;
import io.minzheng.assistance.vagrant.RescueCount.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Person-times (人次) of a period: each intake counts once, the same person again each time. What became of them is
 * counted on its own day, so it may concern those who came before.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known
 * @param area the division asked for; null for all the reader may see
 * @param refused person-times of those who were not eligible, which are not among the helped
 * @param townships person-times helped, by township
 * @param campaigns person-times helped in the period and counted to a campaign; a part of the helped
 */
record RescueStatistics(
        LocalDate since,
        LocalDate until,
        @Nullable LocalDate knownAt,
        @Nullable String area,
        Helped helped,
        int refused,
        Outcomes outcomes,
        Vouchers vouchers,
        List<OfTownship> townships,
        List<OfCampaign> campaigns) {
    /**
     * @param personTimes all of them
     * @param minors those below eighteen among them
     * @param unidentified those whom nobody knew at first among them
     * @param channels all of them, by how they came
     * @param forms all of them, by the form of help at the intake
     */
    record Helped(int personTimes, int minors, int unidentified, List<OfKind> channels, List<OfKind> forms) {}

    record OfKind(String kind, int personTimes) {}

    /**
     * @param traced whom the search has found a name for
     * @param ended how the help has ended
     */
    record Outcomes(int traced, int placed, List<OfKind> ended) {}

    /** @param value fen of the tickets issued, less that of those taken back */
    record Vouchers(int issued, int takenBack, long value) {}

    record OfTownship(String area, int personTimes) {}

    record OfCampaign(String campaign, int personTimes) {}

    /** Adds up rescues one by one. */
    static final class Sum {
        private static final int TOWNSHIP_DIGITS = 9;

        private final LocalDate since;
        private final LocalDate until;
        private final @Nullable LocalDate knownAt;
        private final Map<String, Integer> channels = new TreeMap<>();
        private final Map<String, Integer> forms = new TreeMap<>();
        private final Map<String, Integer> townships = new TreeMap<>();
        private final Map<String, Integer> campaigns = new TreeMap<>();
        private final Map<What, Integer> marks = new EnumMap<>(What.class);
        private int personTimes;
        private int minors;
        private int traced;
        private long vouchers;

        Sum(LocalDate since, LocalDate until, @Nullable LocalDate knownAt) {
            this.since = since;
            this.until = until;
            this.knownAt = knownAt;
        }

        void add(RescueCount rescue) {
            boolean helped = false;
            boolean found = false;
            for (Mark mark : rescue.marks()) {
                if (knownAt != null && mark.known().isAfter(knownAt)) {
                    continue;
                }
                boolean within = !mark.on().isBefore(since) && !mark.on().isAfter(until);
                if (mark.what() == What.IDENTIFIED) {
                    found = within;
                } else if (mark.what() == What.REFUTED) {
                    // A name that has proved wrong by then traces nobody.
                    found = found && mark.on().isAfter(until);
                } else if (mark.what() == What.COUNTED_TO_CAMPAIGN) {
                    // Whenever it was recorded: what counts is the day on which the person came.
                    if (helped && mark.campaign() != null) {
                        campaigns.merge(mark.campaign(), 1, Integer::sum);
                    }
                } else if (within) {
                    marks.merge(mark.what(), 1, Integer::sum);
                    helped |= take(rescue, mark);
                }
            }
            traced += found ? 1 : 0;
        }

        /** Whether the mark is an intake. */
        private boolean take(RescueCount rescue, Mark mark) {
            return switch (mark.what()) {
                case TAKEN_IN, TAKEN_IN_UNIDENTIFIED -> {
                    personTimes++;
                    minors += rescue.minor() ? 1 : 0;
                    channels.merge(rescue.channel().name(), 1, Integer::sum);
                    forms.merge(String.valueOf(rescue.care()), 1, Integer::sum);
                    townships.merge(rescue.area().substring(0, TOWNSHIP_DIGITS), 1, Integer::sum);
                    yield true;
                }
                case VOUCHER_ISSUED -> {
                    vouchers = Math.addExact(vouchers, mark.value());
                    yield false;
                }
                case VOUCHER_TAKEN_BACK -> {
                    vouchers = Math.subtractExact(vouchers, mark.value());
                    yield false;
                }
                case REFUSED, IDENTIFIED, REFUTED, PLACED, COUNTED_TO_CAMPAIGN -> false;
                case LEFT_OF_OWN_WISH, LEFT_WITH_VOUCHER, PICKED_UP, ESCORTED -> false;
                case HANDED_TO_POLICE, DIED, GONE_WITHOUT_NOTICE, SENT_AWAY -> false;
            };
        }

        RescueStatistics report(@Nullable String area) {
            List<OfKind> ended = new ArrayList<>();
            marks.forEach((what, number) -> {
                if (isEnding(what)) {
                    ended.add(new OfKind(what.name(), number));
                }
            });
            return new RescueStatistics(
                    since,
                    until,
                    knownAt,
                    area,
                    new Helped(personTimes, minors, of(What.TAKEN_IN_UNIDENTIFIED), counts(channels), counts(forms)),
                    of(What.REFUSED),
                    new Outcomes(traced, of(What.PLACED), ended),
                    new Vouchers(of(What.VOUCHER_ISSUED), of(What.VOUCHER_TAKEN_BACK), vouchers),
                    townships.entrySet().stream()
                            .map(entry -> new OfTownship(entry.getKey(), entry.getValue()))
                            .toList(),
                    campaigns.entrySet().stream()
                            .map(entry -> new OfCampaign(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private int of(What what) {
            return marks.getOrDefault(what, 0);
        }

        private static boolean isEnding(What what) {
            return switch (what) {
                case LEFT_OF_OWN_WISH, LEFT_WITH_VOUCHER, PICKED_UP, ESCORTED -> true;
                case HANDED_TO_POLICE, DIED, GONE_WITHOUT_NOTICE, SENT_AWAY -> true;
                case TAKEN_IN, TAKEN_IN_UNIDENTIFIED, REFUSED, IDENTIFIED, REFUTED, PLACED -> false;
                case VOUCHER_ISSUED, VOUCHER_TAKEN_BACK, COUNTED_TO_CAMPAIGN -> false;
            };
        }

        private static List<OfKind> counts(Map<String, Integer> numbers) {
            return numbers.entrySet().stream()
                    .map(entry -> new OfKind(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
