package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Sex;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was taken in by the rescue station, and how they left: adults mostly with a ticket home or as they came, some escorted;
 * minors picked up by their guardians. Nobody stays beyond the ten days of 民政部令24号, and the county checks each rescue.
 */
final class RescueDecade {
    private static final String RESCUES = "/api/assistance/rescues";
    private static final List<String> CHANNELS = List.of("WALK_IN", "POLICE", "URBAN_MANAGEMENT", "PATROL");
    /** Counties people come from: none is asked about, so any will do. */
    private static final List<String> HOMES = List.of("620102", "620503", "622901", "510104", "513225", "630102");

    private final Town town;

    private RescueDecade(Town town) {
        this.town = town;
    }

    static List<Errand> of(Town town, Figures.Rescue target) {
        RescueDecade decade = new RescueDecade(town);
        List<Errand> errands = new ArrayList<>();
        for (int number = 1; number <= target.personTimes(); number++) {
            errands.add(decade.rescue(number, town.month(target.from(), HezuoDecade.LAST_MONTH)));
        }
        return errands;
    }

    private Errand rescue(int number, YearMonth month) {
        LocalDate came = month.atDay(town.between(1, 17));
        LocalDate left = came.plusDays(town.between(1, 9));
        LocalDate checked = Procedure.workingDay(left.plusDays(1), town.calendar());
        boolean minor = town.percent(9);
        Member person = minor
                ? town.circle().minor(town.between(7, 15), came)
                : town.circle().alone(town.between(19, 70), came);
        DivisionCode area = town.village(Hukou.URBAN, came).township();
        Case one = new Case("rescue-%05d".formatted(number));
        one.add(Duty.CLERK, "", "intake", intake(person, area, came));
        if (minor) {
            one.add(
                    Duty.CLERK,
                    "pick-up",
                    "pick-up",
                    Body.on(left)
                            .with("family", "GUARDIAN")
                            .with("takenOverBy", "示例监护人")
                            .with("relation", "父母")
                            .with("signedForm", "JL-" + number)
                            .with("atRisk", false));
        } else {
            leave(one, number, left);
        }
        one.add(Duty.REVIEWER, "check", "check", Body.on(checked));
        return new Errand(one.subject, checked, area, one.steps);
    }

    private void leave(Case one, int number, LocalDate left) {
        int way = town.below(100);
        if (way < 58) {
            one.add(
                    Duty.CLERK,
                    "voucher",
                    "voucher",
                    Body.on(left)
                            .with("number", "PZ-" + number)
                            .with("transport", town.percent(70) ? "COACH" : "TRAIN")
                            .with("destination", town.one(HOMES))
                            .with("value", 100L * town.between(35, 160)));
            one.add(Duty.CLERK, "leaving", "leaving", Body.on(left).with("way", "VOUCHER"));
        } else if (way < 88) {
            one.add(Duty.CLERK, "leaving", "leaving", Body.on(left).with("way", "OWN_WISH"));
        } else {
            one.add(
                    Duty.CLERK,
                    "escort",
                    "escort",
                    Body.on(left)
                            .with("departedOn", left)
                            .with("escorts", List.of("station-1", "station-2"))
                            .with("destination", town.one(HOMES))
                            .with("acceptor", "CIVIL_AFFAIRS")
                            .with("acceptedBy", "示例民政局")
                            .with("signedForm", "HS-" + number)
                            .with("atRisk", false));
        }
    }

    private Body intake(Member person, DivisionCode area, LocalDate on) {
        boolean female = person.residentId().sex() == Sex.FEMALE;
        boolean known = town.percent(60);
        String sex = female ? "FEMALE" : "MALE";
        return Body.on(on)
                .with("area", area)
                .with("channel", town.one(CHANNELS))
                .with("foundAt", "示例地点")
                .with(
                        "person",
                        new Body()
                                .with("residentId", known ? person.residentId().value() : null)
                                .with("name", person.name())
                                .with("sex", known ? null : sex)
                                .with("estimatedAge", known ? null : person.ageOn(on))
                                .with("description", "示例衣着"))
                .with("acutelyIll", false)
                .with(
                        "care",
                        new Body()
                                .with("form", "STATION")
                                .with(
                                        "lodging",
                                        new Body()
                                                .with("room", female ? "F-1" : "M-1")
                                                .with("roomFor", sex)
                                                .with("carer", "station-" + (female ? 2 : 1))
                                                .with("carerSex", sex)));
    }

    /** The steps of one rescue as they are added. */
    private static final class Case {
        private final String subject;
        private final List<Step> steps = new ArrayList<>();

        private Case(String subject) {
            this.subject = subject;
        }

        void add(Duty duty, String path, String name, Body body) {
            String at = path.isEmpty() ? RESCUES : RESCUES + "/{" + subject + "}/" + path;
            steps.add(new Step(duty, at, body, "decade-" + subject + "-" + name));
        }
    }
}
