package io.minzheng.test.architecture.planted.unsealed.dibao;

import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;

/** Who lives where? */
final class Families extends View<Families.Family> {
    record Family(String address) {}

    Families() {
        super("unsealed.dibao.Families", Family.class);
    }

    @Override
    public void on(RecordedEvent event, Documents<Family> documents) {
        documents.delete(event.stream());
    }
}
