package io.minzheng.projection;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;

/**
 * Tokens that notice when the server has forgotten: one that is killed may come back as it was a moment before, without the
 * last writes it had acknowledged. Going on from what this process remembers would leave a gap in the documents for ever. A
 * claim is therefore extended only where the stored token is the one that was stored last; else the segment is claimed again
 * and goes on from the token that is there, which is as old as the documents.
 */
final class KeptTokens extends MongoTokenStore {
    private final Site site;
    private final Map<Place, Long> last = new ConcurrentHashMap<>();

    KeptTokens(Builder builder, Site site) {
        super(builder);
        this.site = site;
    }

    private record Place(String processor, int segment) {}

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        super.storeToken(token, processor, segment);
        last.put(new Place(processor, segment), Site.position(token));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        last.put(new Place(processor, segment), Site.position(token));
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        OptionalLong stored = site.extended(processor, segment);
        if (stored.isEmpty()) {
            throw new UnableToClaimTokenException(processor + " segment " + segment + " is no longer claimed");
        }
        Long expected = last.get(new Place(processor, segment));
        if (expected != null && stored.getAsLong() < expected) {
            throw new UnableToClaimTokenException(
                    processor + " segment " + segment + ": the document store has lost its last writes");
        }
    }
}
