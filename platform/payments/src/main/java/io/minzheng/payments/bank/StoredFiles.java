package io.minzheng.payments.bank;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.BankLines.Written;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Files, their lines and the accounts in them as they lie in the store, a chunk at a time. */
final class StoredFiles {
    private final States states;
    private final EventReader reader;
    private final EventCatalogue catalogue;

    StoredFiles(States states, EventReader reader, EventCatalogue catalogue) {
        this.states = states;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    Optional<Opened> of(String run) {
        return states.of(FileAggregate.class, BankFiles.id(run))
                .map(States.Versioned::state)
                .filter(Opened.class::isInstance)
                .map(Opened.class::cast);
    }

    /** @throws io.minzheng.kernel.RuleViolation where there is none, or it lies elsewhere */
    Opened of(Staff staff, String run) {
        Opened files = of(run).orElseThrow(BankRule.FileMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(files.area()));
        return files;
    }

    /** What a request that repeats one already carried out gets. */
    Receipt receipt(String run) {
        long version = states.of(FileAggregate.class, BankFiles.id(run))
                .map(States.Versioned::version)
                .orElseThrow(BankRule.FileMustExist::violated);
        return new Receipt(BankFiles.id(run), version, reader.head());
    }

    Optional<Written> chunk(String run, int file, int chunk) {
        return states.of(BankLinesAggregate.class, BankLines.id(run, file, chunk))
                .map(States.Versioned::state)
                .filter(Written.class::isInstance)
                .map(Written.class::cast);
    }

    /** Chunk by chunk, in order; of a file that is being written those that are there. */
    void chunks(String run, int file, Consumer<Written> consumer) {
        for (int chunk = 1; ; chunk++) {
            Optional<Written> written = chunk(run, file, chunk);
            if (written.isEmpty()) {
                return;
            }
            consumer.accept(written.get());
        }
    }

    /** @param version of the account's stream */
    record Account(AccountDetails details, long version) {}

    /** The confirmed account of the household now. */
    Optional<Account> account(String household) {
        return states.of(AccountAggregate.class, BankAccount.id(household))
                .filter(found -> found.state() instanceof BankAccount.Known known && known.details() != null)
                .map(found -> new Account(details(found.state()), found.version()));
    }

    /** The confirmed account as it was at the version. */
    AccountDetails account(String household, long version) {
        AccountDecider decider = new AccountDecider();
        BankAccount state = decider.initial();
        List<StoredEvent> until = reader.stream(BankAccount.id(household)).stream()
                .filter(event -> event.sequence() <= version)
                .toList();
        for (StoredEvent event : until) {
            state = decider.evolve(state, (AccountEvent) catalogue.read(event));
        }
        return details(state);
    }

    private static AccountDetails details(BankAccount state) {
        @Nullable AccountDetails details = state instanceof BankAccount.Known known ? known.details() : null;
        if (details == null) {
            throw new IllegalStateException("a line stands for a confirmed account");
        }
        return details;
    }
}
