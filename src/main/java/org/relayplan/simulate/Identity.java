package org.relayplan.simulate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * What the simulator shows in TLS handshakes: for each name a certificate of its own, made when first wanted, signed by
 * itself and good for a year, all with one key that lives as long as the process (RFC 5280).
 */
final class Identity {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2));
    private static final char[] UNLOCKED = {};

    private final Instant from;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SSLContext> contexts = new HashMap<>();
    private KeyPair keys;

    /** An identity that begins to be good a day before that moment, for clocks differ. */
    Identity(Instant now) {
        this.from = now.minus(Duration.ofDays(1));
    }

    /** The server's end of a session that bears that name. */
    SSLEngine engine(String name) throws GeneralSecurityException {
        SSLContext context = contexts.get(name);
        if (context == null) {
            context = context(name);
            contexts.put(name, context);
        }
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    private SSLContext context(String name) throws GeneralSecurityException {
        if (keys == null) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256, random);
            keys = generator.generateKeyPair();
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, UNLOCKED);
            store.setKeyEntry("simulate", keys.getPrivate(), UNLOCKED, new Certificate[] {certificate(name)});
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, UNLOCKED);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, random);
            return context;
        } catch (IOException e) {
            throw new GeneralSecurityException("a store in memory can't be made", e);
        }
    }

    private Certificate certificate(String name) throws GeneralSecurityException {
        byte[] names = Der.sequence(Der.set(Der.sequence(
                Der.identifier(2, 5, 4, 3), Der.text(name.substring(0, Math.min(64, name.length()))))));
        byte[] alternative = Der.octets(Der.sequence(Der.of(0x82, name.getBytes(StandardCharsets.US_ASCII))));
        byte[] body = Der.sequence(
                Der.of(0xA0, Der.number(BigInteger.TWO)),
                Der.number(new BigInteger(127, random).setBit(0)),
                ECDSA_WITH_SHA256,
                names,
                Der.sequence(Der.time(from), Der.time(from.plus(Duration.ofDays(366)))),
                names,
                keys.getPublic().getEncoded(),
                Der.of(0xA3, Der.sequence(Der.sequence(Der.identifier(2, 5, 29, 17), alternative))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate(), random);
        signature.update(body);
        byte[] whole = Der.sequence(body, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }
}
