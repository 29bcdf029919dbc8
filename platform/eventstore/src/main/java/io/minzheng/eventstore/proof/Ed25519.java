package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures over texts; keys and signatures as the hexadecimal digits of their RFC 8032 forms. */
final class Ed25519 {
    private static final HexFormat HEX = HexFormat.of();
    /** What an X.509 public key of this kind has before the 32 bytes of RFC 8032. */
    private static final String PREFIX = "302a300506032b6570032100";

    private Ed25519() {}

    /** @param key public; {@code seed} is the private one */
    record Pair(String key, String seed) {
        static Pair generate() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                return new Pair(
                        HEX.formatHex(pair.getPublic().getEncoded()).substring(PREFIX.length()),
                        HEX.formatHex(
                                ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** @throws IllegalArgumentException when the parts are no key, or do not belong together */
        Pair {
            if (!verify(key, "trial", sign(seed, "trial"))) {
                throw new IllegalArgumentException("this is no pair of keys");
            }
        }

        String sign(String text) {
            return sign(seed, text);
        }

        private static String sign(String seed, String text) {
            try {
                PrivateKey own = KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HEX.parseHex(seed)));
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(own);
                signature.update(text.getBytes(UTF_8));
                return HEX.formatHex(signature.sign());
            } catch (GeneralSecurityException unusable) {
                throw new IllegalArgumentException("this is no private key", unusable);
            }
        }

        @Override
        public String toString() {
            return "Pair[" + key + "]";
        }
    }

    /** False also where key or signature have no such form. */
    static boolean verify(String key, String text, String signed) {
        try {
            PublicKey known = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HEX.parseHex(PREFIX + key)));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(known);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(HEX.parseHex(signed));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
