package io.minzheng.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path directory;

    @Test
    void aKeyIsMadeOnceAndIsTheOwnersAlone() throws IOException {
        Path file = directory.resolve("below/keys");
        SigningKeys first = SigningKeys.open(file, "sample");
        assertThat(first.keys()).hasSize(1);
        assertThat(SigningKeys.open(file, "sample").keys()).isEqualTo(first.keys());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(Files.readString(file).split("[ \n]")[1]);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        Path file = directory.resolve("keys");
        SigningKeys.open(file, "sample");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SigningKeys.open(file, "sample")).hasMessageContaining("others than its owner");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = directory.resolve("keys");
        SigningKeys.open(file, "sample");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace(whole.charAt(0), whole.charAt(0) == 'a' ? 'b' : 'a'));
        assertThatThrownBy(() -> SigningKeys.open(file, "sample")).hasMessageContaining("damaged in line 1");
        Files.writeString(file, "");
        assertThatThrownBy(() -> SigningKeys.open(file, "sample")).hasMessageContaining("no key");
    }

    @Test
    void aNewKeyIsEndorsedByTheOldOneAndSigns() {
        Path file = directory.resolve("keys");
        PublicKey old = SigningKeys.open(file, "sample").keys().getFirst();
        SigningKeys rotated = SigningKeys.rotate(file, "sample");
        assertThat(rotated.keys()).hasSize(2).first().isEqualTo(old);
        assertThat(SigningKeys.open(file, "sample").keys()).isEqualTo(rotated.keys());
        assertThat(rotated.keys().getLast().isEndorsed("sample")).isTrue();
        assertThat(rotated.keys().getLast().isEndorsed("other")).isFalse();
        Checkpoint checkpoint = Checkpoint.sign(rotated, 7, "ab".repeat(32), Instant.EPOCH);
        assertThat(checkpoint.key()).isEqualTo(rotated.keys().getLast().key());
        assertThat(checkpoint.isSigned()).isTrue();
        assertThat(Checkpoint.parse(checkpoint.json())).isEqualTo(checkpoint);
    }

    @Test
    void whoKnowsTheOldKeyTrustsWhatItHasEndorsed() {
        Path file = directory.resolve("keys");
        String old = SigningKeys.open(file, "sample").keys().getFirst().key();
        SigningKeys rotated = SigningKeys.rotate(file, "sample");
        List<ChainedEvent> events = SampleTrail.events(20);
        String trail = SampleTrail.of(
                SampleTrail.head(null, 1, null, SampleTrail.start()),
                events,
                event -> true,
                SampleTrail.checkpoints(events, rotated, 10),
                rotated);
        byte[] bytes = trail.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SampleTrail.verify(bytes, List.of(old), List.of()).isProven())
                .isTrue();
        String stranger = SampleTrail.pinned().getFirst();
        assertThat(SampleTrail.verify(bytes, List.of(stranger), List.of()).isProven())
                .isFalse();
    }

    @Test
    void theRfcsOwnExampleHolds() {
        // RFC 8032, section 7.1, test 1: the signature of nothing.
        String key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        String signature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
        assertThat(Ed25519.verify(key, "", signature)).isTrue();
        assertThat(Ed25519.verify(key, "x", signature)).isFalse();
        assertThat(Ed25519.verify(key, "", "00")).isFalse();
        assertThat(Ed25519.verify("zz", "", signature)).isFalse();
    }
}
