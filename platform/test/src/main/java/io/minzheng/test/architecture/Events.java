package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;

/** The form of events: they are stored for good and published to everyone. */
final class Events {
    private static final DescribedPredicate<JavaClass> EVENTS = DescribedPredicate.describe(
            "are events", type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface());

    private Events() {}

    static ArchRule areNestedRecords() {
        return classes()
                .that(EVENTS)
                .should(new ArchCondition<>("be records nested in the sealed event interface they implement") {
                    @Override
                    public void check(JavaClass event, ConditionEvents events) {
                        boolean holds = event.isRecord()
                                && event.getEnclosingClass()
                                        .filter(outer -> outer.isInterface()
                                                && outer.isSealed()
                                                && event.isAssignableTo(outer.getName())
                                                && outer.isAssignableTo(DomainEvent.class))
                                        .isPresent();
                        events.add(new SimpleConditionEvent(event, holds, event.getName() + " is not so"));
                    }
                })
                .allowEmptyShould(true)
                .as("events are records nested in the sealed event interface they implement");
    }

    static ArchRule areNamedAfterTheirCapability(String rootPackage) {
        String service = rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        return classes()
                .that(EVENTS)
                .should(new ArchCondition<>("carry @EventName(\"<service>.<capability>.<Event>\")") {
                    @Override
                    public void check(JavaClass event, ConditionEvents events) {
                        String capability = event.getPackageName().substring(rootPackage.length());
                        String prefix = service + capability + ".";
                        String name = event.tryGetAnnotationOfType(EventName.class)
                                .map(EventName::value)
                                .orElse("no name");
                        boolean holds = name.startsWith(prefix)
                                && name.substring(prefix.length()).matches("[A-Z][A-Za-z0-9]*");
                        events.add(new SimpleConditionEvent(
                                event,
                                holds,
                                event.getName() + " has " + name + ", which wants " + prefix + "<Event>"));
                    }
                })
                .allowEmptyShould(true)
                .as("events carry a name that begins with their service and capability");
    }
}
