package io.minzheng.assistance.vagrant.campaigns;

import static io.minzheng.assistance.vagrant.campaigns.CampaignDeciderTest.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.test.EventForms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of campaigns, and the form of their events. */
class CampaignsTest {
    private static final EventForms FORMS = new EventForms(ID, List.of(CampaignEvent.class));

    static List<DomainEvent> events() {
        return List.of(ANNOUNCED, RESCHEDULED);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    @Test
    void aCampaignIsListedWithItsPresentEnd() {
        Map<String, CampaignLine> kept = new HashMap<>();
        Documents<CampaignLine> documents = new Documents<>() {
            @Override
            public Optional<CampaignLine> get(String id) {
                return Optional.ofNullable(kept.get(id));
            }

            @Override
            public void put(String id, CampaignLine document) {
                kept.put(id, document);
            }

            @Override
            public void delete(String id) {
                kept.remove(id);
            }
        };
        for (int twice = 0; twice < 2; twice++) {
            for (int i = 0; i < events().size(); i++) {
                new Campaigns()
                        .on(new RecordedEvent(events().get(i), ID, i, i + 1, Instant.EPOCH, Map.of()), documents);
            }
        }

        assertThat(kept)
                .containsOnly(Map.entry(
                        ID,
                        new CampaignLine(
                                ID,
                                "623001",
                                CampaignKind.WINTER_WARMTH,
                                "寒冬送温暖",
                                "州民发〔2022〕2号",
                                SINCE,
                                UNTIL.plusDays(10))));
    }
}
