package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that follow from one secret and are stored nowhere: nobody can be erased. */
record DerivedKeys(byte[] secret) implements Keys {
    @Override
    public Aead toSeal(String subject) {
        return live(subject).aead();
    }

    private SubjectKey.Live live(String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] bytes = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            int id = ByteBuffer.wrap(bytes).getInt() & Integer.MAX_VALUE;
            return new SubjectKey.Live(id, SubjectKey.aead(id, bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    @Override
    public Map<String, Aead> make(Collection<String> subjects) {
        return subjects.stream().collect(Collectors.toMap(Function.identity(), this::toSeal));
    }

    @Override
    public Map<String, SubjectKey> toOpen(Map<String, Set<Integer>> wanted) {
        return wanted.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), subject -> new SubjectKey(live(subject), List.of())));
    }
}
