package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of low-income people at the end of 2022. Everybody in dibao and in tekun the service puts on it by itself; drawn
 * up are the families of the single-person guarantee, which are edge households by law, and people watched lest they fall
 * back into poverty.
 */
final class MonitoringList {
    private static final String PERSONS = "/api/assistance/monitoring/persons";
    private static final YearMonth LISTED = HezuoDecade.LAST_MONTH;

    private final Town town;
    private final long persons;
    private final List<Errand> errands = new ArrayList<>();

    /** @param persons whom the service does not list by itself */
    private MonitoringList(Town town, long persons) {
        this.town = town;
        this.persons = persons;
    }

    /** @param persons on the whole list */
    static List<Errand> of(Town town, long persons, List<Family> dibao, List<TekunCase> tekun) {
        List<Family> inReceipt =
                dibao.stream().filter(family -> family.paid().contains(LISTED)).toList();
        long enrolled = inReceipt.stream()
                        .mapToLong(family ->
                                family.isSinglePerson() ? 1 : family.members().size())
                        .sum()
                + tekun.stream().filter(one -> one.last() == null).count();
        MonitoringList list = new MonitoringList(town, persons - enrolled);
        for (Family family : inReceipt) {
            for (Member member : family.members()) {
                if (family.isSinglePerson() && !Integer.valueOf(member.number()).equals(family.singleMember())) {
                    list.add(member, family.village(), "LOW_INCOME_EDGE");
                }
            }
        }
        list.fill();
        return list.errands;
    }

    private void fill() {
        while (errands.size() < persons) {
            LocalDate on = LISTED.atDay(1);
            DivisionCode village = town.village(Hukou.RURAL, on);
            town.circle()
                    .draw(town.between(2, 5), on, on.plusYears(1))
                    .forEach(member -> add(member, village, "RELAPSE_WATCH"));
        }
    }

    /** Nobody beyond the published number. */
    private void add(Member member, DivisionCode village, String category) {
        if (errands.size() >= persons) {
            return;
        }
        String subject = "monitored-%05d".formatted(errands.size() + 1);
        LocalDate on = town.workingDay(LISTED, 1, 9);
        Body body = Body.on(on)
                .with("residentId", member.residentId().value())
                .with("name", member.name())
                .with("area", village.township())
                .with("category", category)
                .with("from", on);
        errands.add(new Errand(
                subject,
                on,
                village.township(),
                List.of(new Step(Duty.CLERK, PERSONS, body, "decade-" + subject + "-listing"))));
    }
}
