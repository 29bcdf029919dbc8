package io.minzheng.eventstore.proof;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which keys are believed: those known from elsewhere, and what they have endorsed. Where none is known, those that the
 * trail itself names; then it proves only that one hand has made it.
 */
final class Trust {
    private final boolean pinned;
    private final Set<String> keys;

    Trust(Collection<String> pinned) {
        this.pinned = !pinned.isEmpty();
        this.keys = new HashSet<>(pinned);
    }

    boolean isPinned() {
        return pinned;
    }

    /** False where the endorsement of the key is not genuine. */
    boolean introduce(PublicKey key, String service) {
        if (key.endorsedBy() != null || key.endorsement() != null) {
            if (!key.isEndorsed(service)) {
                return false;
            }
            if (keys.contains(String.valueOf(key.endorsedBy()))) {
                keys.add(key.key());
            }
        }
        if (!pinned) {
            keys.add(key.key());
        }
        return true;
    }

    boolean in(String key) {
        return keys.contains(key);
    }
}
