package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.TekunDecider.*;
import static io.minzheng.assistance.tekun.TekunRule.*;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.ClaimCommand.*;
import io.minzheng.assistance.tekun.ClaimEvent.*;
import io.minzheng.assistance.tekun.Tekun.*;
import io.minzheng.kernel.Circumstances;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The case up to the grant: its facts, whether they bear an opinion, and whether they bear the grant. */
final class ClaimDecider {
    private final TekunPolicy policy;
    private final TekunLaws laws;

    ClaimDecider(TekunPolicy policy, TekunLaws laws) {
        this.policy = policy;
        this.laws = laws;
    }

    List<TekunEvent> decide(ClaimCommand command, Tekun state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case FileCase file -> {
                CaseMustNotBeFiledTwice.require(state instanceof NotFiled);
                requireText(file.person().name(), "name");
                yield List.of(new CaseFiled(
                        file.on(),
                        file.area(),
                        file.village(),
                        file.kind(),
                        file.person(),
                        file.schooling(),
                        file.household(),
                        staff));
            }
            case RecordFacts record -> {
                Applying applying = in(Applying.class, state);
                Facts.requireSound(record.facts());
                yield List.of(new FactsRecorded(record.on(), personId(applying), record.facts(), staff));
            }
            case AssessSelfCare assess -> {
                Applying applying = in(Applying.class, state);
                requireAssessment(assess.failed(), assess.assessors(), assess.form(), assess.assessedOn(), assess.on());
                yield List.of(new SelfCareAssessed(
                        assess.on(),
                        personId(applying),
                        assess.assessedOn(),
                        assess.failed(),
                        SelfCare.level(assess.failed()),
                        assess.assessors(),
                        assess.form(),
                        staff));
            }
            case ChooseForm choose -> {
                Applying applying = in(Applying.class, state);
                Placement.requireSound(choose.placement());
                yield List.of(new FormChosen(choose.on(), personId(applying), choose.placement(), staff));
            }
            case FormOpinion form -> opine(form, in(Applying.class, state), staff);
            case GrantCase grant -> grant(grant, in(Applying.class, state), circumstances);
            case NoteDeath note -> {
                Applying applying = in(Applying.class, state);
                requirePast(note.diedOn(), note.on(), "diedOn");
                yield note.diedOn().equals(applying.claim().diedOn())
                        ? List.of()
                        : List.of(new DeathNoted(note.on(), note.diedOn(), staff));
            }
            case AnnulDeathNote annul ->
                in(Applying.class, state).claim().diedOn() == null
                        ? List.of()
                        : List.of(new DeathNoteAnnulled(annul.on(), staff));
        };
    }

    private static String personId(Filed state) {
        return state.filing().person().personId();
    }

    private static List<TekunEvent> opine(FormOpinion command, Applying state, String staff) {
        PersonMustBeAlive.require(state.claim().diedOn() == null);
        List<TekunRule> unmet = unmet(state, command.standards(), command.on());
        if (command.favourable()) {
            requireMet(unmet);
            requireTerms(state, command.standards(), following(command.on()));
        } else {
            OpinionMustFollowFromTheFacts.require(!unmet.isEmpty(), "favourable");
        }
        return List.of(new OpinionFormed(
                command.on(),
                command.favourable(),
                unmet.stream().map(TekunRule::code).toList(),
                staff));
    }

    private List<TekunEvent> grant(GrantCase command, Applying state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        Claim claim = state.claim();
        PersonMustBeAlive.require(claim.diedOn() == null);
        OpinionFormed opinion = claim.opinion();
        OpinionMustRestOnThePresentFacts.require(opinion != null && opinion.favourable());
        MakerMustNotDecide.require(claim.makers().stream().allMatch(circumstances::mayCheck));
        requireMet(unmet(state, command.standards(), command.on()));
        YearMonth from = following(command.on());
        Terms terms = requireTerms(state, command.standards(), from);
        Filing filing = state.filing();
        boolean dispersed = terms.placement().form() == Placement.Form.DISPERSED;
        return List.of(
                new CaseGranted(
                        command.on(),
                        filing.area(),
                        personId(state),
                        filing.kind(),
                        filing.household(),
                        command.decisionNumber(),
                        from,
                        terms.placement(),
                        terms.level(),
                        laws.at(command.on()).document(),
                        dispersed ? command.on().plusMonths(policy.visitMonths()) : null,
                        circumstances.staff()),
                new DisabilitySubsidiesDisplaced(command.on(), personId(state), from));
    }

    private record Terms(Placement placement, SelfCare.Level level) {}

    /** That it is known how the person will be kept, and that an amount follows from it. */
    private static Terms requireTerms(Applying state, Standards standards, YearMonth from) {
        SelfCare.Level level = state.claim().level();
        Placement placement = state.claim().placement();
        if (level == null) {
            throw SelfCareMustBeAssessed.violated();
        }
        if (placement == null) {
            throw FormMustBeChosen.violated();
        }
        TekunEntitlement.monthly(
                state.filing().kind(),
                placement.form(),
                level,
                standards,
                state.filing().area(),
                from);
        return new Terms(placement, level);
    }

    private static List<TekunRule> unmet(Applying state, Standards standards, LocalDate on) {
        Facts facts = state.claim().facts();
        if (facts == null) {
            throw FactsMustBeRecorded.violated();
        }
        Filing filing = state.filing();
        long dibao = TekunEntitlement.standard(standards, filing.kind().standard(), filing.area(), following(on))
                .amount();
        return Eligibility.unmet(filing.person().ageOn(on), facts, dibao, on);
    }

    /** The first condition that is not met is the refusal. */
    private static void requireMet(List<TekunRule> unmet) {
        if (!unmet.isEmpty()) {
            throw unmet.getFirst().violated();
        }
    }
}
