package io.minzheng.assistance.transfers;

import io.minzheng.assistance.transfers.TransferEvent.TransferConfirmed;
import io.minzheng.assistance.transfers.TransferEvent.TransferProposed;
import io.minzheng.assistance.transfers.TransferEvent.TransferRejected;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which cases are to move out of my area or into it? One document per case whose transfer waits for its decision. */
final class OpenTransfers extends View<OpenTransfer> {
    OpenTransfers() {
        super("assistance.transfers.OpenTransfers", OpenTransfer.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "to");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<OpenTransfer> documents) {
        if (recorded.event() instanceof TransferEvent event) {
            switch (event) {
                case TransferProposed proposed ->
                    documents.put(
                            proposed.caseId(),
                            new OpenTransfer(
                                    proposed.caseId(),
                                    proposed.programme(),
                                    proposed.from().value(),
                                    proposed.to().value(),
                                    proposed.on()));
                case TransferConfirmed confirmed -> documents.delete(confirmed.caseId());
                case TransferRejected rejected -> documents.delete(rejected.caseId());
            }
        }
    }
}
