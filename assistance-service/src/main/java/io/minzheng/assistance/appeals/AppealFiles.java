package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.AppealFiled;
import io.minzheng.assistance.appeals.AppealFile.Entry;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which appeals and complaints are there, against what, in whose hands, and until when? One document per appeal. */
final class AppealFiles extends View<AppealFile> {
    AppealFiles() {
        super("assistance.appeal.AppealFiles", AppealFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "objectId", "open", "queue", "handler");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<AppealFile> documents) {
        if (!(recorded.event() instanceof AppealEvent event)) {
            return;
        }
        String id = recorded.stream();
        Entry entry = new Entry(
                event.on(),
                recorded.recordedAt(),
                recorded.metadata().getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName());
        AppealFile before = documents.get(id).orElse(null);
        if (event instanceof AppealFiled filed && before == null) {
            documents.put(id, AppealFile.filed(id, filed, recorded.sequence(), entry));
        } else if (before != null && recorded.sequence() > before.version()) {
            documents.put(id, before.after(event, recorded.sequence(), entry));
        }
    }
}
