package io.minzheng.eventstore.proof;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checkpoints that lie outside the trail, for example on the topic, met by the chain in their order. */
final class KeptCheckpoints {
    private final Collection<Checkpoint> given;
    private final TreeMap<Long, Checkpoint> kept = new TreeMap<>();
    private long next = Long.MAX_VALUE;
    private long compared;

    KeptCheckpoints(Collection<Checkpoint> given) {
        this.given = given;
    }

    /**
     * Takes those in that the trail can meet, when it is known which keys the trail introduces.
     *
     * @param position before the first event of the trail
     * @return what is wrong with one of them; null where nothing is
     */
    @Nullable
    String admit(String service, Trust trust, long position) {
        for (Checkpoint checkpoint : given) {
            String named = "the checkpoint of position " + checkpoint.position() + " given beside the trail ";
            if (!checkpoint.service().equals(service)) {
                return named + "is of " + checkpoint.service();
            }
            if (!trust.in(checkpoint.key()) || !checkpoint.isSigned()) {
                return named + "is not signed by a key that is trusted";
            }
            if (checkpoint.position() >= position) {
                Checkpoint other = kept.putIfAbsent(checkpoint.position(), checkpoint);
                if (other != null && !other.hash().equals(checkpoint.hash())) {
                    return named + "contradicts another of the same position: the service has signed two histories";
                }
            }
        }
        next = kept.isEmpty() ? Long.MAX_VALUE : kept.firstKey();
        return null;
    }

    /** Position of the next one; for a quick look whether there is any need for {@link #at}. */
    long next() {
        return next;
    }

    /** The one of the position {@link #next()}. */
    Checkpoint at(long position) {
        Checkpoint checkpoint = kept.get(position);
        Long higher = kept.higherKey(position);
        next = higher == null ? Long.MAX_VALUE : higher;
        compared++;
        return checkpoint;
    }

    /** One that was signed before the end of the trail, but for a position behind it. */
    Optional<Checkpoint> missed(long position, TrailEnd end) {
        return kept.tailMap(position, false).values().stream()
                .filter(later -> !later.time().isAfter(end.time()))
                .findFirst();
    }

    long compared() {
        return compared;
    }
}
