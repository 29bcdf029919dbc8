package io.minzheng.assistance.duplicates;

import static io.minzheng.assistance.duplicates.DuplicateRule.*;

import io.minzheng.assistance.duplicates.Duplicate.Judged;
import io.minzheng.assistance.duplicates.Duplicate.Unjudged;
import io.minzheng.assistance.duplicates.DuplicateCommand.FindDifferent;
import io.minzheng.assistance.duplicates.DuplicateCommand.FindSame;
import io.minzheng.assistance.duplicates.DuplicateEvent.DifferentFound;
import io.minzheng.assistance.duplicates.DuplicateEvent.SameFound;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import java.util.HashSet;
import java.util.List;

/** A human decides, once, and says why. */
final class DuplicateDecider implements Decider<DuplicateCommand, Duplicate, DuplicateEvent> {
    private static final int LONGEST_TEXT = 2000;

    @Override
    public Duplicate initial() {
        return new Unjudged();
    }

    @Override
    public List<DuplicateEvent> decide(DuplicateCommand command, Duplicate state, Circumstances circumstances) {
        return switch (command) {
            case FindSame same -> {
                requireOpen(same.cases(), same.reason(), state);
                SurvivorMustBeOneOfThem.require(same.cases().contains(same.survivor()), "survivor");
                yield List.of(new SameFound(
                        same.on(),
                        same.candidate(),
                        same.county(),
                        same.cases(),
                        same.survivor(),
                        same.remedy(),
                        same.reason(),
                        circumstances.staff()));
            }
            case FindDifferent different -> {
                requireOpen(different.cases(), different.reason(), state);
                yield List.of(new DifferentFound(
                        different.on(),
                        different.candidate(),
                        different.county(),
                        different.cases(),
                        different.reason(),
                        circumstances.staff()));
            }
        };
    }

    private static void requireOpen(List<String> cases, String reason, Duplicate state) {
        CasesMustBeSeveral.require(cases.size() >= 2 && new HashSet<>(cases).size() == cases.size(), "cases");
        ReasonMustBeGiven.require(!reason.isBlank() && reason.length() <= LONGEST_TEXT, "reason");
        CasesMustBeJudgedOnce.require(
                !(state instanceof Judged judged)
                        || judged.judged().stream().noneMatch(together -> together.containsAll(cases)),
                "cases");
    }

    @Override
    public Duplicate evolve(Duplicate state, DuplicateEvent event) {
        return switch (event) {
            case SameFound same -> judged(state, same.county(), same.cases());
            case DifferentFound different -> judged(state, different.county(), different.cases());
        };
    }

    private static Judged judged(Duplicate state, DivisionCode county, List<String> cases) {
        Judged before = state instanceof Judged judged ? judged : new Judged(county, List.of());
        return before.with(cases);
    }
}
