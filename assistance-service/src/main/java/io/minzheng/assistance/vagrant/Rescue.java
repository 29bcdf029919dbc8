package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.LeavingEvent.RescueChecked;
import io.minzheng.assistance.vagrant.PlacementEvent.PlacementApplied;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rescue of one person. Each phase carries what is known in it and nothing else. */
sealed interface Rescue {
    record Unopened() implements Rescue {}

    /** What lies in a township or village; {@code lastOn} is the business date of the last step. */
    sealed interface Opened extends Rescue, Located {
        LocalDate lastOn();
    }

    /** Help was refused; nothing follows. */
    record Refused(DivisionCode area, LocalDate lastOn) implements Opened {}

    sealed interface Helped extends Opened {
        Facts facts();

        Helped with(Facts facts);

        @Override
        default DivisionCode area() {
            return facts().intake().area();
        }

        @Override
        default LocalDate lastOn() {
            return facts().lastOn();
        }
    }

    /** Somebody is cared for by the station, wherever that is. */
    sealed interface InCare extends Helped {}

    record Sheltered(Facts facts) implements InCare {
        @Override
        public Sheltered with(Facts changed) {
            return new Sheltered(changed);
        }
    }

    /** Nobody knows the person after ten days. */
    record LongStay(Facts facts) implements InCare {
        @Override
        public LongStay with(Facts changed) {
            return new LongStay(changed);
        }
    }

    /** @param checkedBy who has found the application in order; null while nobody has */
    record AwaitingPlacement(
            Facts facts,
            PlacementApplied application,
            @Nullable String checkedBy) implements InCare {
        @Override
        public AwaitingPlacement with(Facts changed) {
            return new AwaitingPlacement(changed, application, checkedBy);
        }
    }

    /** In a home by the county's decision; may still become known and go to the family. */
    record Placed(Facts facts) implements Helped {
        @Override
        public Placed with(Facts changed) {
            return new Placed(changed);
        }
    }

    enum Ending {
        OWN_WISH,
        VOUCHER,
        PICKED_UP,
        ESCORTED,
        HANDED_TO_POLICE,
        DIED,
        WITHOUT_NOTICE,
        SENT_AWAY
    }

    /** @param checked whether somebody else has found the record in order, and nothing has been added since */
    record Gone(Facts facts, Ending ending, boolean checked) implements Helped {
        @Override
        public Gone with(Facts changed) {
            return new Gone(changed, ending, false);
        }
    }

    /** @param on the day from which every limit runs */
    record Intake(
            LocalDate on,
            DivisionCode area,
            Channel channel,
            @PersonalData Condition condition) {}

    /**
     * What has been done to find out who it is.
     *
     * @param published whether the public has been told
     * @param dnaRequestedOn null where the police have not been asked
     */
    record Tracing(boolean published, @Nullable LocalDate dnaRequestedOn, boolean dnaSampled) {
        static final Tracing NONE = new Tracing(false, null, false);
    }

    /**
     * What is known of somebody who is or was helped.
     *
     * @param personId pseudonym; null until the resident ID is known
     * @param items belongings still kept
     * @param numbers every number of an item ever used
     * @param vouchers tickets issued and not taken back
     * @param dues what is still to be done
     * @param campaigns ids of those the rescue counts to
     * @param makers who has recorded something, and must not check the record
     */
    record Facts(
            Intake intake,
            @Subject @Nullable String personId,
            RescuedPerson person,
            Care care,
            List<Item> items,
            Set<Integer> numbers,
            List<Voucher> vouchers,
            Tracing tracing,
            List<Due> dues,
            Set<String> campaigns,
            Set<String> makers,
            LocalDate lastOn) {
        /** What every step does to them. */
        Facts after(RescueEvent event) {
            return new Facts(
                    intake,
                    personId,
                    person,
                    care,
                    items,
                    numbers,
                    vouchers,
                    tracing,
                    Dues.after(dues, event),
                    campaigns,
                    isCheck(event) ? makers : plus(makers, List.of(event.by())),
                    event.on());
        }

        /** Who has only checked or decided has made nothing. */
        private static boolean isCheck(RescueEvent event) {
            return event instanceof RescueChecked
                    || event instanceof PlacementEvent && !(event instanceof PlacementApplied);
        }

        Facts person(@Nullable String pseudonym, RescuedPerson known) {
            return new Facts(
                    intake, pseudonym, known, care, items, numbers, vouchers, tracing, dues, campaigns, makers, lastOn);
        }

        Facts care(Care other) {
            return new Facts(
                    intake, personId, person, other, items, numbers, vouchers, tracing, dues, campaigns, makers,
                    lastOn);
        }

        Facts kept(List<Item> more) {
            List<Integer> used = more.stream().map(Item::no).toList();
            List<Item> all = Stream.concat(items.stream(), more.stream()).toList();
            Set<Integer> ever = plus(numbers, used);
            return new Facts(
                    intake, personId, person, care, all, ever, vouchers, tracing, dues, campaigns, makers, lastOn);
        }

        Facts handedBack(List<Integer> given) {
            List<Item> left =
                    items.stream().filter(item -> !given.contains(item.no())).toList();
            return new Facts(
                    intake, personId, person, care, left, numbers, vouchers, tracing, dues, campaigns, makers, lastOn);
        }

        Facts vouchers(List<Voucher> other) {
            return new Facts(
                    intake, personId, person, care, items, numbers, other, tracing, dues, campaigns, makers, lastOn);
        }

        Facts tracing(Tracing other) {
            return new Facts(
                    intake, personId, person, care, items, numbers, vouchers, other, dues, campaigns, makers, lastOn);
        }

        Facts counted(String campaign) {
            Set<String> more = plus(campaigns, List.of(campaign));
            return new Facts(
                    intake, personId, person, care, items, numbers, vouchers, tracing, dues, more, makers, lastOn);
        }

        private static <T> Set<T> plus(Set<T> set, Collection<T> more) {
            return Stream.concat(set.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }
}
