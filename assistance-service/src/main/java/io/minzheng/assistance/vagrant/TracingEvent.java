package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Sex;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for who somebody is and where the family lives. {@code reference}: number of the paper. */
public sealed interface TracingEvent extends RescueEvent {
    enum Method {
        FACE,
        FINGERPRINT
    }

    /** Face or fingerprint have been compared with the registers. */
    @EventName("assistance.vagrant.IdentityCompared")
    record IdentityCompared(LocalDate on, Method method, boolean matched, String reference, String by)
            implements TracingEvent {}

    enum Matter {
        /** Who is this? */
        IDENTITY,
        /** The person seems to be lost. */
        LOST,
        ABANDONED,
        TRAFFICKED
    }

    /** The police have been asked or told. */
    @EventName("assistance.vagrant.PoliceInformed")
    record PoliceInformed(
            LocalDate on,
            @Subject @Nullable String personId,
            @PersonalData Inquiry inquiry,
            String reference,
            String by)
            implements TracingEvent {}

    /**
     * What the police are asked or told.
     *
     * @param answer null while there is none
     */
    record Inquiry(Matter matter, @Nullable String answer) {
        static Inquiry erased() {
            return new Inquiry(Matter.IDENTITY, null);
        }
    }

    /** The police have been asked to compare DNA. */
    @EventName("assistance.vagrant.DnaRequested")
    record DnaRequested(LocalDate on, String reference, List<Due> dues, String by) implements TracingEvent {}

    /**
     * The police have taken the sample.
     *
     * @param takenOn day on which
     * @param matched whether the comparison has found somebody
     */
    @EventName("assistance.vagrant.DnaSampled")
    record DnaSampled(LocalDate on, LocalDate takenOn, boolean matched, String reference, String by)
            implements TracingEvent {}

    enum Medium {
        /** The national site for those who search for their families (全国救助寻亲网). */
        NATIONAL_SITE,
        NEWSPAPER,
        BROADCAST,
        ONLINE
    }

    /**
     * The public has been told of somebody whose family is searched for, or told again.
     *
     * @param text as it was published; never a number or an illness
     */
    @EventName("assistance.vagrant.SearchPublished")
    record SearchPublished(
            LocalDate on, List<Medium> media, @PersonalData String text, String reference, List<Due> dues, String by)
            implements TracingEvent {}

    enum Source {
        OWN_PAPERS,
        FACE,
        FINGERPRINT,
        DNA,
        POLICE,
        RELATIVES,
        PUBLIC
    }

    /**
     * It is known who the person is, and from now on recorded under the pseudonym.
     *
     * @param minor below eighteen on this day
     * @param reference of what shows it
     */
    @EventName("assistance.vagrant.PersonIdentified")
    record PersonIdentified(
            LocalDate on,
            @Subject String personId,
            @PersonalData String residentId,
            @PersonalData String name,
            Sex sex,
            boolean minor,
            Source source,
            String reference,
            List<Due> dues,
            String by)
            implements TracingEvent {
        /** Names nobody. */
        @Override
        public String toString() {
            return "PersonIdentified[personId=" + personId + ", on=" + on + "]";
        }
    }

    /**
     * The person is not who he or she was taken for; the limits of those whom nobody knows hold, from the intake.
     *
     * @param personId pseudonym of the one the person was taken for; null where there was but a name
     */
    @EventName("assistance.vagrant.IdentityRefuted")
    record IdentityRefuted(
            LocalDate on,
            @Subject @Nullable String personId,
            @PersonalData String reason,
            List<Due> dues,
            String by) implements TracingEvent {}
}
