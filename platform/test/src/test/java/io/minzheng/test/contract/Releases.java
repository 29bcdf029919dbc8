package io.minzheng.test.contract;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The events of a made-up service over its releases, and some that are not fit to be published. */
final class Releases {
    private Releases() {}

    enum Tier {
        LOW,
        HIGH
    }

    /** Of the person. */
    record Health(boolean ill, @Nullable String since) {
        static Health erased() {
            return new Health(false, null);
        }
    }

    sealed interface First extends DomainEvent {
        /**
         * A household has been enrolled.
         *
         * @param amount fen per month
         */
        @EventName("planted.dibao.CaseEnrolled")
        record Enrolled(
                LocalDate on,
                long amount,
                @PersonalData String name,
                @PersonalData Health health,
                Tier tier) implements First {}

        /** It is over. */
        @EventName("planted.dibao.CaseEnded")
        record Ended(LocalDate on) implements First {}
    }

    sealed interface Careless extends DomainEvent {
        /**
         * The same under another name, without a new revision.
         *
         * @param monthly fen per month
         */
        @EventName("planted.dibao.CaseEnrolled")
        record Enrolled(
                LocalDate on,
                long monthly,
                @PersonalData String name,
                @PersonalData Health health,
                Tier tier) implements Careless {}
    }

    sealed interface Second extends DomainEvent {
        /**
         * A household has been enrolled.
         *
         * @param monthly fen per month
         */
        @EventName(value = "planted.dibao.CaseEnrolled", revision = 2)
        record Enrolled(
                LocalDate on,
                long monthly,
                @PersonalData String name,
                @PersonalData Health health,
                Tier tier) implements Second {}

        /** It is over. */
        @EventName("planted.dibao.CaseEnded")
        record Ended(LocalDate on) implements Second {}
    }

    sealed interface Unfit extends DomainEvent {
        /** Nobody says what it counts. */
        @EventName("planted.unfit.Counted")
        record Counted(LocalDate on, long number) implements Unfit {}

        /** Binary fractions. */
        @EventName("planted.unfit.Weighed")
        record Weighed(LocalDate on, double weight) implements Unfit {}

        @EventName("planted.unfit.Silent")
        record Silent(LocalDate on) implements Unfit {}
    }
}
