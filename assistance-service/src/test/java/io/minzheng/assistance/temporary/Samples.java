package io.minzheng.assistance.temporary;

import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.temporary.Claim.Means;
import io.minzheng.assistance.temporary.Claim.Recipient;
import io.minzheng.assistance.temporary.DecisionCommand.ClaimExpenditure;
import io.minzheng.assistance.temporary.DecisionCommand.ConfirmGrant;
import io.minzheng.assistance.temporary.DecisionCommand.GrantEmergencyHelp;
import io.minzheng.assistance.temporary.DecisionCommand.ProposeGrant;
import io.minzheng.assistance.temporary.DecisionCommand.ReportEmergency;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DeliveryCommand.DeliverGoods;
import io.minzheng.assistance.temporary.DeliveryCommand.PayStage;
import io.minzheng.assistance.temporary.DeliveryCommand.PreparePayment;
import io.minzheng.assistance.temporary.DeliveryEvent.Channel;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Form;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.assistance.temporary.Plan.Goods;
import io.minzheng.assistance.temporary.Plan.GoodsKind;
import io.minzheng.assistance.temporary.Plan.Referral;
import io.minzheng.assistance.temporary.Plan.Service;
import io.minzheng.assistance.temporary.Plan.ServiceKind;
import io.minzheng.assistance.temporary.Plan.Stage;
import io.minzheng.assistance.temporary.Plan.Target;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.test.CommandStory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A small case: two persons, a standard of 40000 fen, so that a moderate accident allows 2 × 2 × 40000 = 160000 fen. */
final class Samples {
    static final String CASE = "temporary-1";
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final WorkingDays CALENDAR = WorkingDays.ofChina();
    static final Standards STANDARDS = Standards.of(List.of(
            new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, 40_000, YearMonth.of(2022, 1), "文〔2022〕1号"),
            new Adjustment(StandardKind.DIBAO_RURAL, COUNTY, 50_000, YearMonth.of(2022, 7), "文〔2022〕7号")));

    private Samples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Hardship hardship(Cause cause, int persons) {
        return new Hardship(
                persons == 1 ? Form.PERSON : Form.HOUSEHOLD,
                Kind.RURAL,
                cause,
                IntStream.rangeClosed(1, persons)
                        .mapToObj(no -> new Person(no, "person-" + no, "测试", "62300119800101000" + no))
                        .toList());
    }

    static Plan cash(long... amounts) {
        List<Stage> stages = new ArrayList<>();
        for (long amount : amounts) {
            stages.add(new Stage(amount, day("2022-03-01").plusMonths(stages.size())));
        }
        return new Plan(stages, List.of(), List.of(), List.of());
    }

    /** 50000 in cash, in two stages, 3 × 5000 in goods, 8000 for care, and a referral: 73000 fen. */
    static Plan mixed() {
        return new Plan(
                List.of(new Stage(30_000, day("2022-03-01")), new Stage(20_000, day("2022-04-01"))),
                List.of(new Goods(GoodsKind.FOOD, "粮油店", 3, 5_000)),
                List.of(new Service(ServiceKind.CARE, "社工站", 8_000)),
                List.of(new Referral(Target.MEDICAL_AID, "医保局")));
    }

    static ReportEmergency report(Hardship hardship) {
        return new ReportEmergency(
                CASE, day("2022-03-01"), TOWN, day("2022-02-28"), hardship, "车祸受伤", DivisionCode.of("620102"), null);
    }

    static GrantEmergencyHelp grant(Level level, Plan plan, @Nullable String special) {
        return new GrantEmergencyHelp(
                CASE, day("2022-03-01"), "决定-1", level, Severity.MODERATE, plan, special, STANDARDS);
    }

    static Claim claim(Recipient recipient, long spending, @Nullable Long income) {
        return new Claim(COUNTY, null, recipient, new Means(spending, 0, income, true));
    }

    static ClaimExpenditure claimed(Claim claim) {
        return new ClaimExpenditure(CASE, day("2022-03-01"), TOWN, hardship(Cause.MEDICAL_COSTS, 2), claim);
    }

    static ProposeGrant propose(Plan plan, @Nullable String special) {
        return new ProposeGrant(CASE, day("2022-03-08"), Severity.MODERATE, plan, special, STANDARDS);
    }

    static ConfirmGrant confirm(Level level, @Nullable String special) {
        return new ConfirmGrant(CASE, day("2022-03-20"), "决定-2", level, special, STANDARDS);
    }

    static PreparePayment prepare(String on, int stage) {
        return new PreparePayment(CASE, day(on), stage, 1, Channel.BANK, "6217000000000001", true, null);
    }

    static PayStage pay(String on, int stage) {
        return new PayStage(CASE, day(on), stage);
    }

    static DeliverGoods deliver(String on, int goods) {
        return new DeliverGoods(CASE, day(on), goods, 1, "签收-1");
    }

    /** Given commands that were carried out, when a further one comes, then these events or this refusal. */
    static final class Story extends CommandStory<TemporaryCommand, Temporary, TemporaryEvent, Story> {
        private Story() {
            super(new TemporaryDecider(TemporaryPolicy.defaults(), CALENDAR));
        }

        static Story given(TemporaryCommand... commands) {
            return new Story().and(commands);
        }

        /** An emergency that the township has granted. */
        static Story granted(Plan plan) {
            return given(report(hardship(Cause.ACCIDENT, 2)), grant(Level.TOWNSHIP, plan, null));
        }

        /** Decisions and payments are the approver's, all else the clerk's. */
        @Override
        protected String usual(TemporaryCommand command) {
            return command instanceof GrantEmergencyHelp
                            || command instanceof ConfirmGrant
                            || command instanceof PayStage
                    ? "approver"
                    : "clerk";
        }
    }
}
