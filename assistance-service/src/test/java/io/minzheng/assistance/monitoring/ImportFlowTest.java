package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.monitoring.DataImportEvent.ImportDiscarded;
import io.minzheng.assistance.monitoring.DataImportEvent.ListApplied;
import io.minzheng.assistance.monitoring.DataImportEvent.ListUploaded;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.MonitoredEvent.PersonListed;
import io.minzheng.assistance.monitoring.WarningEvent.WarningRaised;
import io.minzheng.assistance.monitoring.imports.Limits;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A list from the file to the last row, with breaks in between. */
class ImportFlowTest {
    private static final int PERSONS = 450;
    private static final CommandContext MAKER = context("maker");
    private static final CommandContext CHECKER = context("checker");

    private final MemoryStore store = new MemoryStore();
    private final StoredImports imports = new StoredImports(store, store, store);
    private final ListUpload upload = new ListUpload(
            store, imports, MonitoringPolicy.defaults(), new Limits(1_000_000, 20_001, 1_000_000), PSEUDONYMS);
    private final ListApplication application = new ListApplication(store, new ListedPersons(store), imports);

    private static CommandContext context(String staff) {
        return new CommandContext(
                new Staff(staff, Set.of(Role.REVIEWER), Set.of(COUNTY)), null, null, "test", null, null);
    }

    private static byte[] list(int persons, String more) {
        StringBuilder text = new StringBuilder("residentId,township,category,indicator\n");
        for (int i = 0; i < persons; i++) {
            text.append(resident(i).value()).append(",623001100,OTHER,\n");
        }
        return text.append(more).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String upload(byte[] content) {
        return upload.upload(MAKER, content, day("2022-03-02"), "监测名单", COUNTY, day("2022-03-01"))
                .id();
    }

    private void apply(String id) {
        application.apply(CHECKER, id, 1, day("2022-03-03"));
    }

    private <E extends DomainEvent> List<E> all(Class<E> type) {
        return store.all().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void whatIsConfirmedIsAppliedAndTheSameFileAgainChangesNothing() {
        byte[] content =
                list(PERSONS, resident(1).value() + ",,,death\n" + resident(999).value() + ",,,death\nx,,,\n");
        String id = upload(content);
        assertThat(all(ListUploaded.class)).singleElement().satisfies(uploaded -> {
            assertThat(uploaded.parts()).isEqualTo(3);
            assertThat(uploaded.rows()).isEqualTo(PERSONS + 2);
            assertThat(uploaded.faulty()).isEqualTo(1);
        });
        assertThat(all(PersonListed.class)).isEmpty();
        assertThat(catchThrowableOfType(RuleViolation.class, () -> application.apply(MAKER, id, 1, day("2022-03-03")))
                        .rule())
                .isEqualTo(MonitoringRule.ConfirmerMustNotBeUploader);

        apply(id);

        assertThat(all(ListApplied.class))
                .singleElement()
                .extracting(ListApplied::outcome)
                .isEqualTo(new ImportOutcome(PERSONS + 1, 1, 0, PERSONS, 1));
        assertThat(all(PersonListed.class)).hasSize(PERSONS);
        assertThat(all(WarningRaised.class)).singleElement().satisfies(raised -> assertThat(raised.area())
                .isEqualTo(TOWN));
        long before = store.head();
        assertThat(upload(content)).isEqualTo(id);
        apply(id);
        assertThat(store.head()).isEqualTo(before);
    }

    @Property(tries = 30)
    void howeverOftenItBreaksTheEndIsTheSame(@ForAll @IntRange(min = 1, max = 400) int stroke) {
        byte[] content = list(PERSONS, resident(1).value() + ",,,death\n");
        ImportFlowTest broken = new ImportFlowTest();
        String id = broken.again(stroke, () -> broken.upload(content));
        broken.again(stroke, () -> {
            broken.apply(id);
            return id;
        });

        assertThat(broken.all(ListApplied.class))
                .singleElement()
                .extracting(ListApplied::outcome)
                .isEqualTo(new ImportOutcome(PERSONS + 1, 0, 0, PERSONS, 1));
        assertThat(broken.all(PersonListed.class)).hasSize(PERSONS);
        assertThat(broken.all(WarningRaised.class)).hasSize(1);
        assertThat(broken.all(RowsApplied.class)).hasSize(3);
    }

    /** Each time a little further: a stroke may be smaller than what one part needs at once. */
    private String again(int stroke, Supplier<String> work) {
        for (int commands = stroke; ; commands += 200) {
            store.breakAfter(commands);
            try {
                return work.get();
            } catch (IllegalStateException broken) {
                assertThat(broken).hasMessage("no database");
            } finally {
                store.mend();
            }
        }
    }

    @Test
    void whatARuleRefusesIsLeftOutAndToldWithItsRow() {
        store.send(MAKER, Samples.record(Category.DIBAO, "2022-01-02", "2022-01-01"));
        String id = upload(("residentId,township,category\n" + RESIDENT.value() + ",623001101,OTHER\n"
                        + resident(2).value() + ",623001101,OTHER\n")
                .getBytes(StandardCharsets.UTF_8));
        apply(id);

        assertThat(all(RowsApplied.class)).singleElement().satisfies(applied -> {
            assertThat(applied.outcome()).isEqualTo(new ImportOutcome(1, 0, 1, 1, 0));
            assertThat(applied.refusals())
                    .containsExactly(new RowFault(2, null, MonitoringRule.TownshipMustAgree.code()));
        });
    }

    @Test
    void aFileThatIsNoneLeavesNoTrace() {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> upload("a,b\n".getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
        assertThat(store.head()).isZero();
    }

    @Test
    void theSameFileAsAnotherListIsRefusedUntilTheFirstIsDiscarded() {
        byte[] content = list(3, "");
        String id = upload(content);
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> upload.upload(MAKER, content, day("2022-03-02"), "残联", COUNTY, day("2022-03-01")))
                        .rule())
                .isEqualTo(MonitoringRule.ListMustNotBeImportedAsAnother);
        store.send(CHECKER, new DataImportCommand.DiscardImport(id, day("2022-03-03"), "来源有误"));
        assertThat(all(ImportDiscarded.class)).hasSize(1);
        upload.upload(MAKER, content, day("2022-03-04"), "残联", COUNTY, day("2022-03-01"));
        assertThat(catchThrowableOfType(RuleViolation.class, () -> apply(id)).rule())
                .isEqualTo(MonitoringRule.StepsMustFollowInTime);
        application.apply(CHECKER, id, 2, day("2022-03-05"));
        assertThat(all(PersonListed.class)).hasSize(3);
    }
}
