package io.minzheng.payments;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PaymentReturned;
import io.minzheng.payments.PaymentRun.Issued;
import io.minzheng.payments.RunSummary.Phase;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Runs that have been issued, and what the ledgers hold of them; for whoever has to bring the money to the households. */
public final class IssuedRuns {
    private final StoredRuns runs;
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final Views views;

    IssuedRuns(StoredRuns runs, EventReader reader, EventCatalogue catalogue, Views views) {
        this.runs = runs;
        this.reader = reader;
        this.catalogue = catalogue;
        this.views = views;
    }

    /**
     * @param total fen that its lines have paid
     * @param on when it was issued
     */
    public record Run(String run, String purpose, String area, YearMonth month, long total, LocalDate on) {}

    /**
     * A payment of the run, or one that makes such a payment again.
     *
     * @param area township of the household
     * @param number in the household's ledger
     * @param amount fen
     * @param persons pseudonyms of the counted members
     * @param again whether it makes another one again, and so is no part of the run's total
     * @param returned whether it has come back, by the ledger
     */
    public record Payment(
            String household,
            String area,
            int number,
            YearMonth month,
            long amount,
            List<String> persons,
            boolean again,
            boolean returned) {
        private Payment cameBack() {
            return new Payment(household, area, number, month, amount, persons, again, true);
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation where it lies elsewhere or is not issued */
    public Run run(Staff staff, String run) {
        PaymentRun.Opened opened = runs.run(run);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(opened.area()));
        if (!(opened instanceof Issued issued)) {
            throw PaymentRule.RunMustBeIssued.violated();
        }
        PaymentRun.Head head = issued.head();
        return new Run(
                run, head.purpose(), head.area(), head.month(), issued.outcome().total(), issued.since());
    }

    /** @param staff null for whoever asks on behalf of all */
    public void all(@Nullable Staff staff, Consumer<Run> consumer) {
        Bson issued = Filters.eq("state", Phase.ISSUED.name());
        views.reader(PaymentRuns.class)
                .forEach(
                        staff == null ? issued : Filters.and(issued, Areas.within(staff, "area")),
                        run -> consumer.accept(new Run(
                                run.run(),
                                run.purpose(),
                                run.area(),
                                run.month(),
                                Objects.requireNonNull(run.issued()).total(),
                                Objects.requireNonNull(run.issuedBy()).on())));
    }

    /** Every payment of the run, household by household, from the ledgers themselves. */
    public void payments(String run, Consumer<List<Payment>> ofHousehold) {
        if (!(runs.run(run) instanceof Issued issued)) {
            throw PaymentRule.RunMustBeIssued.violated();
        }
        for (int chunk = 1; chunk <= issued.preparation().chunks(); chunk++) {
            StoredRuns.Chunk stored = runs.chunk(run, issued.head().round(), chunk);
            Set<String> households = new LinkedHashSet<>();
            stored.prepared().lines().forEach(line -> households.add(line.household()));
            Set<String> skipped = stored.issued().stream()
                    .flatMap(lines -> lines.skipped().stream())
                    .map(SkippedHousehold::household)
                    .collect(Collectors.toSet());
            for (String household : households) {
                if (!skipped.contains(household)) {
                    ofHousehold.accept(payments(run, Ledger.id(issued.head().purpose(), household)));
                }
            }
        }
    }

    private List<Payment> payments(String run, String ledger) {
        Map<Integer, Payment> found = new LinkedHashMap<>();
        for (DomainEvent event : catalogue.readAll(reader.stream(ledger))) {
            if (event instanceof MoneyIssued money) {
                Integer first = money instanceof ArrearsIssued arrears ? arrears.reissueOf() : null;
                boolean again = first != null && found.containsKey(first);
                if (again || run.equals(money.run())) {
                    found.put(
                            money.payment(),
                            new Payment(
                                    money.household(),
                                    money.area(),
                                    money.payment(),
                                    money.month(),
                                    money.amount(),
                                    money.persons(),
                                    again,
                                    false));
                }
            } else if (event instanceof PaymentReturned back) {
                found.computeIfPresent(back.payment(), (number, payment) -> payment.cameBack());
            }
        }
        return new ArrayList<>(found.values());
    }
}
