package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementEvent.*;
import io.minzheng.assistance.vagrant.RescueFile.Entry;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has happened to this person, and how does the rescue stand? One document per rescue. */
final class RescueFiles extends View<RescueFile> {
    RescueFiles() {
        super("assistance.vagrant.RescueFiles", RescueFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RescueFile> documents) {
        if (recorded.event() instanceof RescueEvent event) {
            String id = recorded.stream();
            RescueFile before = documents.get(id).orElse(null);
            // What the file already contains must not be folded twice.
            if (before == null || recorded.sequence() > before.version()) {
                Entry entry = new Entry(
                        event.on(),
                        recorded.recordedAt(),
                        recorded.metadata().getOrDefault(MetaKeys.STAFF, ""),
                        event.getClass().getSimpleName(),
                        facts(event));
                documents.put(id, RescueFile.after(before, id, recorded.sequence(), event, entry));
            }
        }
    }

    private static Map<String, String> facts(RescueEvent event) {
        return switch (event) {
            case CareEvent care -> facts(care);
            case TracingEvent tracing -> facts(tracing);
            case LeavingEvent leaving -> facts(leaving);
            case PlacementEvent placement -> facts(placement);
        };
    }

    private static Map<String, String> facts(CareEvent event) {
        return switch (event) {
            case PersonTakenIn taken ->
                of("channel", taken.channel(), "care", taken.care().form());
            case HelpRefused refused -> of("ground", refused.ground());
            case BelongingsRegistered registered ->
                of("items", registered.items().size(), "signedForm", registered.signedForm());
            case BelongingsHandedBack back -> of("items", back.items().size(), "recipient", back.recipient());
            case PersonMoved moved -> of("care", moved.care().form());
            case StayExtended extended ->
                of(
                        "ground",
                        extended.ground(),
                        "until",
                        extended.dues().getFirst().dueOn());
            case LongStayArranged arranged -> of("care", arranged.care().form());
            case VoucherIssued issued ->
                of(
                        "number",
                        issued.voucher().number(),
                        "value",
                        issued.voucher().value());
            case VoucherTakenBack back ->
                of("number", back.voucher().number(), "value", back.voucher().value());
            case CountedToCampaign counted -> of("campaign", counted.campaign());
        };
    }

    private static Map<String, String> facts(TracingEvent event) {
        return switch (event) {
            case IdentityCompared compared -> of("method", compared.method(), "matched", compared.matched());
            case PoliceInformed informed -> of("reference", informed.reference());
            case DnaRequested requested -> of("reference", requested.reference());
            case DnaSampled sampled -> of("takenOn", sampled.takenOn(), "matched", sampled.matched());
            case SearchPublished published -> of("media", published.media(), "reference", published.reference());
            case PersonIdentified identified -> of("source", identified.source(), "reference", identified.reference());
            case IdentityRefuted _ -> Map.of();
        };
    }

    private static Map<String, String> facts(LeavingEvent event) {
        return switch (event) {
            case PersonLeft left -> of("way", left.way());
            case PersonPickedUp pickedUp -> of("family", pickedUp.family(), "signedForm", pickedUp.signedForm());
            case PersonEscorted escorted -> of("destination", escorted.destination(), "acceptor", escorted.acceptor());
            case PersonHandedToPolice handed -> of("policeStation", handed.policeStation());
            case PersonDied died -> of("diedOn", died.diedOn());
            case HelpEnded ended -> of("ground", ended.ground());
            case ReturnVisitHeld visit -> of("visitedOn", visit.visitedOn(), "atRisk", visit.atRisk());
            case RescueChecked _ -> Map.of();
        };
    }

    private static Map<String, String> facts(PlacementEvent event) {
        return switch (event) {
            case PlacementApplied applied -> of("home", applied.home(), "facility", applied.facility());
            case PlacementChecked _, PlacementRejected _ -> Map.of();
            case PersonPlaced placed -> of("decisionNumber", placed.decisionNumber(), "facility", placed.facility());
        };
    }

    private static Map<String, String> of(String name, Object value, Object... more) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(name, value.toString());
        for (int i = 0; i < more.length; i += 2) {
            facts.put(more[i].toString(), more[i + 1].toString());
        }
        return facts;
    }
}
