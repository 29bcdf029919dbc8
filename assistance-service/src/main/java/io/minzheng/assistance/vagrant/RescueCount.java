package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rescue brings to the statistics, and when.
 *
 * @param area township or village where the person was
 * @param care form of help at the intake; null where help was refused
 * @param minor at the intake
 * @param unidentified whether nobody knows the person: who becomes known then has been traced
 */
record RescueCount(
        String id,
        String area,
        Channel channel,
        Care.@Nullable Form care,
        boolean minor,
        boolean unidentified,
        List<Mark> marks) {
    enum What {
        TAKEN_IN,
        TAKEN_IN_UNIDENTIFIED,
        REFUSED,
        IDENTIFIED,
        REFUTED,
        PLACED,
        LEFT_OF_OWN_WISH,
        LEFT_WITH_VOUCHER,
        PICKED_UP,
        ESCORTED,
        HANDED_TO_POLICE,
        DIED,
        GONE_WITHOUT_NOTICE,
        SENT_AWAY,
        VOUCHER_ISSUED,
        VOUCHER_TAKEN_BACK,
        COUNTED_TO_CAMPAIGN
    }

    /**
     * @param on business date: when it was true
     * @param known when it was recorded
     * @param campaign id of the one counted to
     * @param value fen of a ticket
     */
    record Mark(
            What what,
            LocalDate on,
            LocalDate known,
            @Nullable String campaign,
            long value) {}

    RescueCount with(Mark mark) {
        return with(mark, unidentified);
    }

    RescueCount with(Mark mark, boolean unidentifiedNow) {
        return new RescueCount(
                id,
                area,
                channel,
                care,
                minor,
                unidentifiedNow,
                Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }
}
