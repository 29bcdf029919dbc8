package io.minzheng.service.privacy;

import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.kernel.Withheld;
import io.minzheng.web.Purpose;
import io.minzheng.web.Revealing;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands masked everywhere else, in full: named personal fields of one aggregate, for a purpose. As every read it is
 * recorded before it is answered, here with the purpose and marked as revealed.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RevealApi {
    private static final int MOST_FIELDS = 20;
    private static final int SHORTEST_PURPOSE = 4;
    private static final int LONGEST_PURPOSE = 500;

    private final PastStates states;
    private final @Nullable DivisionCode bureau;
    private final Set<Role> roles;

    RevealApi(PastStates states, @Value("${minzheng.area:}") String bureau, PrivacySettings settings) {
        this.states = states;
        this.bureau = bureau.isEmpty() ? null : DivisionCode.of(bureau);
        this.roles = settings.revealRoles();
    }

    /**
     * @param aggregate id of what the data were recorded in, such as that of a case
     * @param subject only of this person, by pseudonym; null for all whom the aggregate knows
     * @param fields names as they stand in masked answers, such as {@code residentId}; with more of the path before them
     *     where that matters, such as {@code benefit.means}
     * @param purpose what for; at least four characters
     */
    record Request(
            String aggregate,
            @Nullable String subject,
            List<String> fields,
            @Purpose String purpose) {}

    /**
     * @param path where it stands in the state of the aggregate
     * @param subject whose it is: a person's pseudonym, or the id of the aggregate
     * @param value as it was recorded; {@code erased on …} where it was erased
     */
    record Revealed(String path, String field, @Subject String subject, Object value) {}

    record Answer(@Subject String aggregate, @Nullable String area, List<Revealed> values) implements Revealing {
        @Override
        public Set<String> revealed() {
            return values.stream().map(Revealed::field).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Of these roles those in {@code minzheng.privacy.reveal-roles}, within their areas ({@link RevealGuard}); what is withheld
     * from somebody does not exist for that person.
     */
    @PostMapping("/api/${minzheng.service}/reveals")
    @RolesAllowed({"clerk", "reviewer", "approver", "registrar", "care_worker"})
    Answer reveal(@RequestBody Request request, Staff staff) {
        RevealRule.PurposeMustBeGiven.require(
                request.purpose().strip().length() >= SHORTEST_PURPOSE
                        && request.purpose().length() <= LONGEST_PURPOSE,
                "purpose");
        RevealRule.FieldsMustBeNamed.require(
                !request.fields().isEmpty() && request.fields().size() <= MOST_FIELDS, "fields");
        Object state = states.of(request.aggregate(), Moment.PRESENT)
                .orElseThrow(KernelRule.AggregateMustExist::violated)
                .state();
        KernelRule.AggregateMustExist.require(
                !(state instanceof Withheld withheld) || !withheld.withheldFrom(staff.id()));
        DivisionCode area = state instanceof Located located ? located.area() : null;
        DivisionCode within = area == null ? bureau : area;
        KernelRule.AreaMustBeOnesOwn.require(within != null && staff.in(roles).covers(within));
        List<Revealed> found = PersonalFields.of(state, request.aggregate()).stream()
                .filter(field -> request.subject() == null || field.subject().equals(request.subject()))
                .filter(field -> request.fields().stream().anyMatch(field::isNamed))
                .map(field -> new Revealed(field.path(), field.name(), field.subject(), field.value()))
                .toList();
        RevealRule.FieldMustBeThere.require(!found.isEmpty(), "fields");
        return new Answer(request.aggregate(), area == null ? null : area.value(), found);
    }
}
