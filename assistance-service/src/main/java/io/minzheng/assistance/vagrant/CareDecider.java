package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDecider.in;
import static io.minzheng.assistance.vagrant.RescueDecider.requireText;
import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.Care.Form;
import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.assistance.vagrant.Rescue.InCare;
import io.minzheng.assistance.vagrant.Rescue.Sheltered;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.campaigns.AnnouncedCampaign;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bed, belongings and tickets of somebody who has been taken in. */
final class CareDecider {
    /** Ten thousand yuan: whatever is more has been mistyped. */
    private static final long MOST_FEN = 1_000_000;

    private static final int MOST_ITEMS = 200;

    private final RescueLimits limits;

    CareDecider(RescueLimits limits) {
        this.limits = limits;
    }

    List<RescueEvent> decide(CareCommand command, Rescue state, String staff) {
        return switch (command) {
            case TakeIn _, RefuseHelp _ -> throw RescueMustNotBeOpenedTwice.violated();
            case RegisterBelongings register ->
                register(register, in(InCare.class, state).facts(), staff);
            case HandBackBelongings handBack ->
                handBack(handBack, in(Helped.class, state).facts(), staff);
            case MovePerson move -> move(move, in(InCare.class, state).facts(), staff);
            case ExtendStay extend -> extend(extend, in(InCare.class, state).facts(), staff);
            case ArrangeLongStay arrange ->
                longStay(arrange, in(Sheltered.class, state).facts(), staff);
            case IssueVoucher issue -> issue(issue, in(InCare.class, state).facts(), staff);
            case TakeBackVoucher back -> takeBack(back, in(Helped.class, state).facts(), staff);
            case CountToCampaign count -> count(count, in(Helped.class, state).facts(), staff);
        };
    }

    private static List<RescueEvent> register(RegisterBelongings command, Facts facts, String staff) {
        List<Item> items = command.items();
        Set<Integer> numbers = new HashSet<>(facts.numbers());
        ItemsMustBeNumberedOnce.require(
                !items.isEmpty()
                        && items.size() <= MOST_ITEMS
                        && items.stream().allMatch(item -> item.no() >= 1 && numbers.add(item.no())),
                "items");
        items.forEach(item -> {
            requireText(item.description(), "items.description");
            AmountsMustBePlausible.require(item.quantity() >= 1, "items.quantity");
            AmountsMustBePlausible.require(item.cash() >= 0 && item.cash() <= 10 * MOST_FEN, "items.cash");
        });
        String witness = command.witness();
        BelongingsMustBeSignedFor.require(
                command.signedByPerson() || (witness != null && !witness.isBlank()), "witness");
        requireText(command.signedForm(), "signedForm");
        return List.of(
                new BelongingsRegistered(command.on(), facts.personId(), items, command.signedForm(), witness, staff));
    }

    private static List<RescueEvent> handBack(HandBackBelongings command, Facts facts, String staff) {
        Set<Integer> kept = new HashSet<>();
        facts.items().forEach(item -> kept.add(item.no()));
        BelongingsMustBeKept.require(
                !command.items().isEmpty() && command.items().stream().allMatch(kept::remove), "items");
        requireText(command.receivedBy(), "receivedBy");
        requireText(command.signedForm(), "signedForm");
        return List.of(new BelongingsHandedBack(
                command.on(),
                facts.personId(),
                command.items(),
                command.recipient(),
                command.receivedBy(),
                command.signedForm(),
                staff));
    }

    private static List<RescueEvent> move(MovePerson command, Facts facts, String staff) {
        requireText(command.reason(), "reason");
        requireFit(command.care(), facts, command.on());
        return command.care().equals(facts.care())
                ? List.of()
                : List.of(new PersonMoved(command.on(), facts.personId(), command.care(), command.reason(), staff));
    }

    private static void requireFit(Care care, Facts facts, LocalDate on) {
        care.requireFit(facts.person().sex(), facts.person().minorOn(on));
    }

    private List<RescueEvent> extend(ExtendStay command, Facts facts, String staff) {
        PersonMustBeIdentified.require(!facts.person().is(Identity.UNKNOWN));
        StayMustBeExtendedForward.require(
                command.until().isAfter(command.on())
                        && command.until()
                                .isAfter(RescueLimits.stay(facts.intake().on()))
                        && !command.until().isAfter(limits.longestExtension(command.on())),
                "until");
        return List.of(new StayExtended(
                command.on(),
                facts.personId(),
                command.ground(),
                command.note(),
                List.of(new Due(Duty.STAY_LIMIT, command.until())),
                staff));
    }

    private static List<RescueEvent> longStay(ArrangeLongStay command, Facts facts, String staff) {
        PersonMustBeUnidentified.require(facts.person().is(Identity.UNKNOWN));
        LongStayMustFollowTenDays.require(
                !command.on().isBefore(RescueLimits.stay(facts.intake().on())), "on");
        LongStayMustBeUnderARoof.require(command.care().form() != Form.ON_THE_SPOT, "care.form");
        requireFit(command.care(), facts, command.on());
        return List.of(new LongStayArranged(command.on(), command.care(), staff));
    }

    private static List<RescueEvent> issue(IssueVoucher command, Facts facts, String staff) {
        Voucher voucher = command.voucher();
        // A child does not travel alone: it is brought.
        MinorsMustNotBeReleased.require(!facts.person().minorOn(command.on()));
        requireText(voucher.number(), "voucher.number");
        DestinationMustBeACounty.require(voucher.destination().value().length() >= 6, "voucher.destination");
        AmountsMustBePlausible.require(voucher.value() > 0 && voucher.value() <= MOST_FEN, "voucher.value");
        VoucherMustBeIssuedOnce.require(
                facts.vouchers().stream().noneMatch(out -> out.number().equals(voucher.number())), "voucher.number");
        return List.of(new VoucherIssued(command.on(), voucher, staff));
    }

    private static List<RescueEvent> takeBack(TakeBackVoucher command, Facts facts, String staff) {
        requireText(command.reason(), "reason");
        return facts.vouchers().stream()
                .filter(out -> out.number().equals(command.number()))
                .findFirst()
                .<List<RescueEvent>>map(out ->
                        List.of(new VoucherTakenBack(command.on(), facts.personId(), out, command.reason(), staff)))
                .orElseThrow(VoucherMustBeOut::violated);
    }

    private static List<RescueEvent> count(CountToCampaign command, Facts facts, String staff) {
        AnnouncedCampaign campaign = command.campaign();
        CampaignMustCoverTheRescue.require(
                campaign.covers(facts.intake().area(), facts.intake().on()), "campaign");
        return facts.campaigns().contains(campaign.id())
                ? List.of()
                : List.of(new CountedToCampaign(command.on(), campaign.id(), staff));
    }
}
