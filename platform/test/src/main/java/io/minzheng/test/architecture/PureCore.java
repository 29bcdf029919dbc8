package io.minzheng.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ClassesTransformer;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What decides and what is decided about: commands, events, deciders and rules, and whatever of the same service, or of the
 * part of the platform that has a core of its own, they lean on in turn, states and calculations with them. Following the
 * dependencies leaves no back door through a class that merely stands beside the decider.
 */
final class PureCore {
    /** What a service may have taken in. */
    static final String PART = "io.minzheng.payments";

    private PureCore() {}

    static ClassesTransformer<JavaClass> in(String rootPackage) {
        return new AbstractClassesTransformer<>("commands, events, deciders, rules and all they lean on") {
            @Override
            public Iterable<JavaClass> doTransform(JavaClasses classes) {
                return closure(classes.that(DescribedPredicate.describe("seeds", PureCore::isSeed)), rootPackage);
            }
        };
    }

    static boolean liesIn(JavaClass type, String rootPackage) {
        return type.getPackageName().equals(rootPackage)
                || type.getPackageName().startsWith(rootPackage + ".");
    }

    private static boolean isSeed(JavaClass type) {
        return type.isAssignableTo(Command.class)
                || type.isAssignableTo(DomainEvent.class)
                || type.isAssignableTo(Decider.class)
                || type.isAssignableTo(Rule.class);
    }

    private static Set<JavaClass> closure(Iterable<JavaClass> seeds, String rootPackage) {
        JavaClasses part = new ClassFileImporter().importPackages(PART);
        Set<JavaClass> core = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        seeds.forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass type = whole(open.remove().getBaseComponentType(), part);
            if ((liesIn(type, rootPackage) || liesIn(type, PART)) && core.add(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .forEach(open::add);
                type.getPermittedSubclasses().ifPresent(open::addAll);
            }
        }
        return core;
    }

    /** With its dependencies, which nobody has asked for yet where the class is not one of the service. */
    private static JavaClass whole(JavaClass type, JavaClasses part) {
        return liesIn(type, PART) && part.contain(type.getName()) ? part.get(type.getName()) : type;
    }
}
