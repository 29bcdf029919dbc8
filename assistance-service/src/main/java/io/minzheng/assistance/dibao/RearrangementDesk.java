package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoDecider.following;
import static io.minzheng.assistance.dibao.DibaoRule.CasesMustBeTwo;
import static io.minzheng.assistance.dibao.DibaoRule.CasesMustLieInOneCounty;

import io.minzheng.assistance.dibao.ApplicationCommand.ConfirmSplitOff;
import io.minzheng.assistance.dibao.ApplicationCommand.ProposeSplitOff;
import io.minzheng.assistance.dibao.ApplicationCommand.RejectSplitOff;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.CaseCommand.AdjustBenefit;
import io.minzheng.assistance.dibao.CaseCommand.MergeInto;
import io.minzheng.assistance.dibao.CaseCommand.ProposeMerger;
import io.minzheng.assistance.dibao.CaseCommand.RejectChange;
import io.minzheng.assistance.dibao.CaseCommand.ReportChange;
import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.ChangeGround;
import io.minzheng.assistance.dibao.CaseEvent.Counterpart;
import io.minzheng.assistance.dibao.CaseEvent.Part;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.dibao.Dibao.SplitOff;
import io.minzheng.assistance.dibao.Dibao.Unfiled;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.persons.MembershipCommand.EnrolPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.MovePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReleasePerson;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.vital.VitalCommand;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.States.Versioned;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Divides households and makes two into one: what happens to both cases and to the places of their persons is one transaction,
 * proposed by one and decided by another.
 */
final class RearrangementDesk {
    private final Commands commands;
    private final States states;
    private final Function<DivisionCode, Standards> standards;

    /** @param standards of the county in which a division lies, as approved up to now */
    RearrangementDesk(Commands commands, States states, Function<DivisionCode, Standards> standards) {
        this.commands = commands;
        this.states = states;
        this.standards = standards;
    }

    /**
     * A household that is to divide.
     *
     * @param members numbers of those who go
     * @param applicant number of the one of them who speaks for the new household
     * @param area township of the new household; null for that of the old one
     * @param village likewise
     * @param means of the new household; null for what is on record of its members
     * @param terms of the new household; null for those of the old one
     * @param remainingMeans of the old household; null for what is on record of those who stay
     * @param remainingTerms of the old household; null where they stay as they are
     */
    record Split(
            LocalDate on,
            Set<Integer> members,
            int applicant,
            @Nullable DivisionCode area,
            @Nullable DivisionCode village,
            @Nullable Means means,
            @Nullable Terms terms,
            @Nullable Means remainingMeans,
            @Nullable Terms remainingTerms) {}

    /** @param newCase id under which the new household is kept */
    Receipt split(CommandContext context, String caseId, String newCase, Split split) {
        Optional<Versioned<Dibao>> state = state(caseId);
        BenefitFile file = own(context, state).file();
        DivisionCode area = split.area() == null ? file.filing().area() : split.area();
        CasesMustLieInOneCounty.require(
                area.county().equals(file.filing().area().county()), "area");
        Division division = Division.of(file, split.members(), split.applicant());
        return commands.send(
                DibaoDesk.bound(context, state),
                new ReportChange(
                        caseId,
                        split.on(),
                        new Change(
                                ChangeGround.MEMBERS,
                                List.of(),
                                Division.left(split.members(), split.on()),
                                split.remainingMeans(),
                                null,
                                split.remainingTerms(),
                                new Counterpart(newCase, Part.SPLITS_OFF))),
                new ProposeSplitOff(
                        newCase,
                        split.on(),
                        caseId,
                        area,
                        split.village() == null ? file.filing().village() : split.village(),
                        split.applicant(),
                        file.household().kind(),
                        division.members(),
                        split.means() == null ? division.means() : split.means(),
                        split.terms() == null ? division.terms() : split.terms()));
    }

    /**
     * @param other case whose household comes in, and which ends
     * @param means of the whole household; null for what is on record of both
     * @param terms of the whole household; null for those of this case
     */
    Receipt merge(
            CommandContext context,
            String caseId,
            String other,
            LocalDate on,
            @Nullable Means means,
            @Nullable Terms terms) {
        Optional<Versioned<Dibao>> state = state(caseId);
        BenefitFile file = own(context, state).file();
        CasesMustBeTwo.require(!caseId.equals(other), "other");
        BenefitFile coming = own(context, state(other)).file();
        CasesMustLieInOneCounty.require(
                coming.filing().area().county().equals(file.filing().area().county()), "other");
        Union union = Union.of(file, coming);
        return commands.send(
                DibaoDesk.bound(context, state),
                new ReportChange(
                        caseId,
                        on,
                        new Change(
                                ChangeGround.MEMBERS,
                                union.joined(),
                                List.of(),
                                means == null ? union.means() : means,
                                null,
                                terms == null ? union.terms() : terms,
                                new Counterpart(other, Part.TAKES_IN))),
                new ProposeMerger(other, on, caseId, coming.household(), coming.means()));
    }

    /** @param caseId the one that divides or takes in the other */
    Receipt confirm(CommandContext context, String caseId, LocalDate on, String decisionNumber) {
        Optional<Versioned<Dibao>> state = state(caseId);
        InBenefit benefit = own(context, state);
        Counterpart other = pending(benefit).orElse(null);
        List<Command> others = other == null
                ? List.of()
                : other.part() == Part.SPLITS_OFF
                        ? founding(caseId, benefit.file(), other.caseId(), on, decisionNumber)
                        : ending(caseId, benefit.file(), other.caseId(), on, decisionNumber);
        Standards known = standards.apply(benefit.area());
        return commands.send(
                DibaoDesk.bound(context, state),
                // Without a counterpart it is refused, unless it is the repetition of a request that was carried out.
                new AdjustBenefit(caseId, on, decisionNumber, known, other == null ? caseId : other.caseId()),
                others.toArray(Command[]::new));
    }

    private List<Command> founding(
            String caseId, BenefitFile file, String newCase, LocalDate on, String decisionNumber) {
        SplitOff split = ApplicationDecider.in(SplitOff.class, present(newCase));
        List<String> there = split.filing().household().counted().stream()
                .map(Person::personId)
                .toList();
        List<String> before = paid(file);
        List<Command> others = new ArrayList<>();
        others.add(new ConfirmSplitOff(newCase, on, decisionNumber, standards.apply(split.area())));
        others.addAll(moved(without(before, DibaoDesk.paidAfter(file)), caseId, on, there, newCase));
        others.addAll(enrolled(without(there, before), newCase, on));
        others.addAll(VitalCommand.requireAlive(there, on));
        return others;
    }

    private List<Command> ending(
            String caseId, BenefitFile file, String otherCase, LocalDate on, String decisionNumber) {
        List<String> coming = paid(benefit(state(otherCase)).file());
        List<String> after = DibaoDesk.paidAfter(file);
        List<Command> others = new ArrayList<>();
        others.add(new MergeInto(otherCase, on, caseId, decisionNumber));
        List<String> joining = without(after, paid(file));
        others.addAll(moved(coming, otherCase, on, after, caseId));
        others.addAll(enrolled(without(joining, coming), caseId, on));
        others.addAll(VitalCommand.requireAlive(joining, on));
        return others;
    }

    /** Whoever leaves a case goes to the other one or, where nothing is paid for him there, out of dibao. */
    private static List<Command> moved(List<String> leaving, String from, LocalDate on, List<String> there, String to) {
        return leaving.stream()
                .<Command>map(person -> there.contains(person)
                        ? new MovePerson(person, on, from, to, following(on))
                        : new ReleasePerson(person, on, from, following(on)))
                .toList();
    }

    private static List<Command> enrolled(List<String> persons, String caseId, LocalDate on) {
        return persons.stream()
                .<Command>map(person -> new EnrolPerson(person, on, caseId, following(on)))
                .toList();
    }

    private static List<String> without(List<String> persons, List<String> others) {
        return persons.stream().filter(person -> !others.contains(person)).toList();
    }

    /**
     * Everything stays as it is. Where one of the cases has ended meanwhile, what is left open of the other is closed.
     *
     * @param caseId either of the two
     */
    Receipt reject(CommandContext context, String caseId, LocalDate on, String reason) {
        List<Command> rejections = new ArrayList<>();
        counterpart(present(caseId)).ifPresent(other -> {
            rejections.add(rejection(caseId, on, reason, other));
            if (counterpart(present(other)).filter(caseId::equals).isPresent()) {
                rejections.add(rejection(other, on, reason, caseId));
            }
        });
        if (rejections.isEmpty()) {
            // Refused, unless it is the repetition of a request that was carried out.
            rejections.add(new RejectChange(caseId, on, reason, caseId));
        }
        return commands.send(
                context, rejections.getFirst(), rejections.stream().skip(1).toArray(Command[]::new));
    }

    private Command rejection(String caseId, LocalDate on, String reason, String other) {
        return present(caseId) instanceof SplitOff
                ? new RejectSplitOff(caseId, on, reason)
                : new RejectChange(caseId, on, reason, other);
    }

    private static Optional<String> counterpart(Dibao state) {
        return switch (state) {
            case SplitOff split -> Optional.of(split.from());
            case InBenefit benefit -> pending(benefit).map(Counterpart::caseId);
            case Filed _, Unfiled _ -> Optional.empty();
        };
    }

    private static Optional<Counterpart> pending(InBenefit benefit) {
        return Optional.ofNullable(benefit.file().pending())
                .flatMap(reported -> Optional.ofNullable(reported.change().counterpart()));
    }

    private static List<String> paid(BenefitFile file) {
        return file.benefit().spells().getLast().assessment().personIds();
    }

    private Optional<Versioned<Dibao>> state(String caseId) {
        return states.of(DibaoAggregate.class, caseId);
    }

    private Dibao present(String caseId) {
        return state(caseId).map(Versioned::state).orElseGet(Unfiled::new);
    }

    /** Before anything is said about the case: it lies where the one who asks is responsible. */
    private static InBenefit own(CommandContext context, Optional<Versioned<Dibao>> state) {
        InBenefit benefit = benefit(state);
        KernelRule.AreaMustBeOnesOwn.require(context.staff().covers(benefit.area()));
        return benefit;
    }

    private static InBenefit benefit(Optional<Versioned<Dibao>> state) {
        Dibao present = state.map(Versioned::state).orElseThrow(DibaoRule.ApplicationMustBeFiled::violated);
        return ApplicationDecider.in(InBenefit.class, present);
    }
}
