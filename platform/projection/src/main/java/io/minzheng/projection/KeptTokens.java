package io.minzheng.projection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that notice when the server has forgotten: one that is killed may come back as it was a moment before, without the
 * last writes it had acknowledged. Going on from what this process remembers would leave a gap in the documents for ever. A
 * claim is therefore extended only where the stored token is the one that was stored last; else the segment is claimed again
 * and goes on from the token that is there, which is as old as the documents.
 *
 * <p>Most events change most views in nothing. A token that stands behind such events only is stored by {@link #settle()},
 * one for many batches: after a crash these are taken in again, and change nothing again.
 */
final class KeptTokens extends MongoTokenStore {
    private static final String UNCHANGED = KeptTokens.class.getName();

    private final Site site;
    private final Map<Place, Long> last = new ConcurrentHashMap<>();
    /** Tokens behind events that have changed nothing, not stored yet. */
    private final Map<Place, TrackingToken> passed = new ConcurrentHashMap<>();
    /** Whose batches have to be refused until they are claimed again. */
    private final Set<Place> lost = ConcurrentHashMap.newKeySet();

    KeptTokens(Builder builder, Site site) {
        super(builder);
        this.site = site;
    }

    private record Place(String processor, int segment) {}

    /** Says that nothing of the batch has to be stored but, at some time, its token. */
    static void unchanged(UnitOfWork<?> unit) {
        unit.resources().put(UNCHANGED, true);
    }

    /** @throws UnableToClaimTokenException where {@link #settle()} has found that the segment is not, or no longer rightly, ours */
    void requireHeld(String processor, int segment) {
        if (lost.contains(new Place(processor, segment))) {
            throw new UnableToClaimTokenException(processor + " segment " + segment + " has to be claimed again");
        }
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        Place place = new Place(processor, segment);
        if (!CurrentUnitOfWork.isStarted()) {
            // A segment that has nothing to do: no batch has looked whether the documents are what the token says.
            extendClaim(processor, segment);
        }
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getResource(UNCHANGED) != null) {
            passed.put(place, token);
        } else {
            passed.compute(place, (of, older) -> stored(of, token));
        }
    }

    private @Nullable TrackingToken stored(Place place, TrackingToken token) {
        super.storeToken(token, place.processor, place.segment);
        last.put(place, Site.position(token));
        return null;
    }

    /** Stores what has been passed over; where the claim is lost, the next batch is told, and it is claimed again. */
    void settle() {
        passed.keySet().forEach(this::settle);
    }

    private void settle(Place place) {
        passed.computeIfPresent(place, (of, token) -> {
            try {
                return held(of) < Site.position(token) ? stored(of, token) : null;
            } catch (UnableToClaimTokenException gone) {
                lost.add(of);
                return null;
            }
        });
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        Place place = new Place(processor, segment);
        passed.remove(place);
        lost.remove(place);
        last.put(place, Site.position(token));
        return token;
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        try {
            settle(new Place(processor, segment));
        } finally {
            super.releaseClaim(processor, segment);
        }
    }

    @Override
    public void extendClaim(String processor, int segment) {
        held(new Place(processor, segment));
    }

    /** Position of the stored token, once the claim is extended. */
    private long held(Place place) {
        String segment = place.processor + " segment " + place.segment;
        long stored = site.extended(place.processor, place.segment)
                .orElseThrow(() -> new UnableToClaimTokenException(segment + " is no longer claimed"));
        Long expected = last.get(place);
        if (expected != null && stored < expected) {
            throw new UnableToClaimTokenException(segment + ": the document store has lost its last writes");
        }
        return stored;
    }
}
