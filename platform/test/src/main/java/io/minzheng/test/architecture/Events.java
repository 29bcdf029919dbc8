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
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The form of events: they are stored for good and published to everyone. */
final class Events {
    static final DescribedPredicate<JavaClass> EVENTS = DescribedPredicate.describe(
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

    /** What the event catalogue asks when a service starts, and that no two packages write under one name. */
    static ArchRule areNamedAfterTheirStream(String rootPackage) {
        String service = Dependencies.isPlatform(rootPackage)
                ? "service"
                : rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        return classes()
                .that(EVENTS)
                .should(new ArchCondition<>("carry @EventName(\"<service>.<stream>.<Event>\") of their own") {
                    private final Map<String, String> owners = new HashMap<>();
                    private final Map<String, String> names = new HashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        owners.clear();
                        names.clear();
                    }

                    @Override
                    public void check(JavaClass event, ConditionEvents events) {
                        EventName declared =
                                event.tryGetAnnotationOfType(EventName.class).orElse(null);
                        if (declared == null || !declared.value().matches(service + "\\.[a-z][a-z0-9]*\\.[A-Z]\\w*")) {
                            String has = declared == null ? "no name" : declared.value();
                            report(event, "has " + has + ", which wants " + service + ".<stream>.<Event>", events);
                            return;
                        }
                        String name = declared.value() + "#" + declared.revision();
                        String stream = name.substring(0, name.lastIndexOf('.'));
                        String owner = owners.computeIfAbsent(stream, first -> event.getPackageName());
                        if (!owner.equals(event.getPackageName())) {
                            report(event, "writes to " + stream + " of " + owner, events);
                        }
                        String other = names.putIfAbsent(name, event.getName());
                        if (other != null) {
                            report(event, "has " + name + " of " + other, events);
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("events are named after their service and stream, each by a name of its own");
    }

    private static void report(JavaClass event, String fault, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(event, event.getName() + " " + fault));
    }
}
