package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minzheng.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What HTTP reaches. Not only classes named {@code *Api}: a forgotten guard elsewhere is as open. Only the page to which
 * the container itself sends what has failed is open to all, for those it refuses come there too.
 */
final class Endpoints {
    private static final Set<String> ROLES = Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private Endpoints() {}

    static ArchRule sayWhoMayCallThem() {
        return methods()
                .that(DescribedPredicate.describe(
                        "HTTP reaches",
                        method -> !method.getOwner().isAssignableTo(ErrorController.class)
                                && (method.isAnnotatedWith(RequestMapping.class)
                                        || method.isMetaAnnotatedWith(RequestMapping.class))))
                .should(new ArchCondition<>("carry @RolesAllowed with roles there are") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Set<String> allowed = method.tryGetAnnotationOfType(RolesAllowed.class)
                                .map(guard -> Set.copyOf(Arrays.asList(guard.value())))
                                .orElse(Set.of());
                        boolean holds = !allowed.isEmpty() && ROLES.containsAll(allowed);
                        events.add(new SimpleConditionEvent(
                                method, holds, method.getFullName() + " is open to " + allowed));
                    }
                })
                .allowEmptyShould(true)
                .as("every endpoint says by @RolesAllowed who may call it");
    }
}
