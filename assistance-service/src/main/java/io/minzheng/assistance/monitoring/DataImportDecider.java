package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.MonitoringRule.*;

import io.minzheng.assistance.monitoring.DataImport.*;
import io.minzheng.assistance.monitoring.DataImportCommand.*;
import io.minzheng.assistance.monitoring.DataImportEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the same list in once, and applies it when somebody who has not uploaded it has confirmed it. */
final class DataImportDecider implements Decider<DataImportCommand, DataImport, DataImportEvent> {
    @Override
    public DataImport initial() {
        return new Unknown();
    }

    @Override
    public List<DataImportEvent> decide(DataImportCommand command, DataImport state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case BeginImport begin -> begin(begin, state, staff);
            case FinishUpload finish -> finish(finish, begun(state, finish.on()), staff);
            case ConfirmImport confirm -> confirm(confirm, begun(state, confirm.on()), circumstances);
            case DiscardImport discard -> discard(discard, begun(state, discard.on()), staff);
            case FinishApplication finish -> finish(finish, begun(state, finish.on()), staff);
        };
    }

    private static List<DataImportEvent> begin(BeginImport command, DataImport state, String staff) {
        int digits = command.area().value().length();
        ImportAreaMustBeCountyOrTownship.require(digits == 6 || digits == 9, "area");
        Texts.require(command.dataSet(), Texts.SHORT, "dataSet");
        DataMustNotLieInTheFuture.require(!command.asOf().isAfter(command.on()), "asOf");
        return switch (state) {
            case Unknown _ -> List.of(begun(command, 1, staff));
            case Discarded discarded -> {
                StepsMustFollowInTime.require(!command.on().isBefore(discarded.lastOn()), "on");
                yield List.of(begun(command, discarded.head().round() + 1, staff));
            }
            case Uploading _, Uploaded _, Confirmed _, Applied _ -> {
                Head head = ((Begun) state).head();
                ListMustNotBeImportedAsAnother.require(head.dataSet().equals(command.dataSet())
                        && head.area().equals(command.area())
                        && head.asOf().equals(command.asOf()));
                yield List.of();
            }
        };
    }

    private static UploadBegun begun(BeginImport command, int round, String staff) {
        return new UploadBegun(
                command.on(), command.importId(), round, command.dataSet(), command.area(), command.asOf(), staff);
    }

    private static List<DataImportEvent> finish(FinishUpload command, Begun state, String staff) {
        RoundMustBeCurrent.require(state.head().round() == command.round());
        return switch (state) {
            case Uploading uploading ->
                List.of(new ListUploaded(
                        command.on(),
                        uploading.head().importId(),
                        command.round(),
                        command.parts(),
                        command.rows(),
                        command.faulty(),
                        staff));
            case Uploaded _, Confirmed _, Applied _ -> List.of();
            case Discarded _ -> throw ImportMustBeUploaded.violated();
        };
    }

    private static List<DataImportEvent> confirm(ConfirmImport command, Begun state, Circumstances circumstances) {
        RoundMustBeCurrent.require(state.head().round() == command.round(), "round");
        return switch (state) {
            case Uploaded uploaded -> {
                ConfirmerMustNotBeUploader.require(
                        uploaded.head().makers().stream().allMatch(circumstances::mayCheck));
                ImportMustContainRows.require(uploaded.size().rows() > 0);
                yield List.of(new ImportConfirmed(
                        command.on(), uploaded.head().importId(), command.round(), circumstances.staff()));
            }
            case Confirmed _, Applied _ -> List.of();
            case Uploading _, Discarded _ -> throw ImportMustBeUploaded.violated();
        };
    }

    private static List<DataImportEvent> discard(DiscardImport command, Begun state, String staff) {
        Texts.require(command.reason(), Texts.LONG, "reason");
        return switch (state) {
            case Uploading _, Uploaded _ ->
                List.of(new ImportDiscarded(
                        command.on(), state.head().importId(), state.head().round(), command.reason(), staff));
            case Discarded _ -> List.of();
            case Confirmed _, Applied _ -> throw ImportMustNotBeConfirmed.violated();
        };
    }

    private static List<DataImportEvent> finish(FinishApplication command, Begun state, String staff) {
        return switch (state) {
            case Confirmed confirmed -> {
                OutcomeMustAccountForEveryRow.require(
                        command.outcome().rows() == confirmed.size().rows());
                yield List.of(new ListApplied(
                        command.on(),
                        confirmed.head().importId(),
                        confirmed.head().round(),
                        command.outcome(),
                        staff));
            }
            case Applied _ -> List.of();
            case Uploading _, Uploaded _, Discarded _ -> throw ImportMustBeConfirmed.violated();
        };
    }

    private static Begun begun(DataImport state, LocalDate on) {
        return switch (state) {
            case Unknown _ -> throw ImportMustExist.violated();
            case Begun begun -> {
                StepsMustFollowInTime.require(!on.isBefore(begun.lastOn()), "on");
                yield begun;
            }
        };
    }

    @Override
    public DataImport evolve(DataImport state, DataImportEvent event) {
        return switch (event) {
            case UploadBegun e ->
                new Uploading(
                        new Head(e.importId(), e.round(), e.dataSet(), e.area(), e.asOf(), Set.of(e.by())), e.on());
            case ListUploaded e -> new Uploaded(madeBy(state, e.by()), new Size(e.parts(), e.rows()), e.on());
            case ImportConfirmed e -> new Confirmed(((Uploaded) state).head(), ((Uploaded) state).size(), e.on());
            case ImportDiscarded e -> new Discarded(((Begun) state).head(), e.on());
            case ListApplied e -> new Applied(((Confirmed) state).head(), ((Confirmed) state).size(), e.on());
        };
    }

    private static Head madeBy(DataImport state, String staff) {
        Head head = ((Begun) state).head();
        return new Head(
                head.importId(),
                head.round(),
                head.dataSet(),
                head.area(),
                head.asOf(),
                Stream.concat(head.makers().stream(), Stream.of(staff)).collect(Collectors.toUnmodifiableSet()));
    }
}
