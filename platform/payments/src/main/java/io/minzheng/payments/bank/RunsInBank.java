package io.minzheng.payments.bank;

import io.minzheng.payments.bank.FileEvent.FileBegun;
import io.minzheng.payments.bank.FileEvent.RunReconciled;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;

/** Is all the money of a run accounted for? */
final class RunsInBank extends View<RunInBank> {
    RunsInBank(String service) {
        super(service + ".bank.RunsInBank", RunInBank.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RunInBank> documents) {
        if (!(recorded.event() instanceof FileEvent event)) {
            return;
        }
        int files = documents.get(event.run()).map(RunInBank::files).orElse(0);
        documents.put(
                event.run(),
                switch (event) {
                    case RunReconciled e -> new RunInBank(e.run(), files, e.on());
                    case FileBegun e -> new RunInBank(e.run(), e.number(), null);
                    case FileEvent.FileWritten e -> new RunInBank(e.run(), files, null);
                    case FileEvent.FileSent e -> new RunInBank(e.run(), files, null);
                    case FileEvent.FileWithdrawn e -> new RunInBank(e.run(), files, null);
                    case FileEvent.ResultReceived e -> new RunInBank(e.run(), files, null);
                    case FileEvent.ResultConfirmed e -> new RunInBank(e.run(), files, null);
                    case FileEvent.ResultRejected e -> new RunInBank(e.run(), files, null);
                    case FileEvent.ResultTaken e -> new RunInBank(e.run(), files, null);
                });
    }
}
