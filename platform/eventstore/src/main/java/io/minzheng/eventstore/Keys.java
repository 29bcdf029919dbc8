package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data keys of subjects. */
interface Keys {
    /** The key to seal with, where it is known without asking anybody; null where it has to be made. */
    @Nullable
    Aead toSeal(String subject);

    /** Keys to seal with, durable before this returns. */
    Map<String, Aead> make(Collection<String> subjects);

    /**
     * What is known of each subject; nothing of those that never had a key.
     *
     * @param wanted ids of the keys under which something is sealed, by subject
     */
    Map<String, SubjectKey> toOpen(Map<String, Set<Integer>> wanted);

    /** No subject has a key: what was sealed is erased, and nothing can be sealed. */
    Keys NONE = new Keys() {
        @Override
        public @Nullable Aead toSeal(String subject) {
            return null;
        }

        @Override
        public Map<String, Aead> make(Collection<String> subjects) {
            throw new IllegalStateException("there are no keys to seal personal data with");
        }

        @Override
        public Map<String, SubjectKey> toOpen(Map<String, Set<Integer>> wanted) {
            return Map.of();
        }
    };
}
