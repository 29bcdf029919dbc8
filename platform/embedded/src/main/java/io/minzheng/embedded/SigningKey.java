package io.minzheng.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The issuer's RSA key, kept so that tokens outlive a restart. */
final class SigningKey {
    private SigningKey() {}

    static RSAKey open(Path identity) throws IOException {
        Path file = identity.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                RSAKey fresh = new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .generate();
                OwnFiles.write(file, fresh.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (JOSEException | ParseException failed) {
            throw new EmbeddedException(file + " holds no usable signing key: " + failed.getMessage(), failed);
        }
    }
}
