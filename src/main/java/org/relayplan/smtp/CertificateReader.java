package org.relayplan.smtp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Takes any certificate, keeps the chain, and says what this machine thinks of it. A look at a server must not end
 * because its certificate is its own: most internal Exchange servers have such a one.
 */
final class CertificateReader extends X509ExtendedTrustManager {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private X509Certificate[] chain = new X509Certificate[0];
    private String keyExchange = "UNKNOWN";

    /** What was seen; empty before the server has shown one. */
    Optional<Certificate> certificate() {
        if (chain.length == 0) {
            return Optional.empty();
        }
        X509Certificate shown = chain[0];
        return Optional.of(new Certificate(
                shown.getSubjectX500Principal().getName(),
                shown.getIssuerX500Principal().getName(),
                names(shown),
                shown.getNotBefore().toInstant(),
                shown.getNotAfter().toInstant(),
                distrust()));
    }

    private Optional<String> distrust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager known : factory.getTrustManagers()) {
                if (known instanceof X509TrustManager judge) {
                    judge.checkServerTrusted(chain, keyExchange);
                    return Optional.empty();
                }
            }
            return Optional.of("this machine knows no authorities");
        } catch (GeneralSecurityException e) {
            boolean own =
                    chain.length == 1 && chain[0].getSubjectX500Principal().equals(chain[0].getIssuerX500Principal());
            return Optional.of(own ? "self-signed" : String.valueOf(e.getMessage()));
        }
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> alternative : alternatives) {
                    int kind = (Integer) alternative.get(0);
                    if (kind == DNS_NAME || kind == IP_ADDRESS) {
                        names.add(String.valueOf(alternative.get(1)));
                    }
                }
            }
            if (names.isEmpty()) {
                for (Rdn part :
                        new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                    if (part.getType().equalsIgnoreCase("CN")) {
                        names.add(String.valueOf(part.getValue()));
                    }
                }
            }
        } catch (CertificateParsingException | InvalidNameException e) {
            // Nonsense in the certificate: it is good for no name.
            return List.of();
        }
        return names;
    }

    private void keep(X509Certificate[] shown, String type) {
        chain = shown.clone();
        keyExchange = type;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) {
        keep(shown, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) {
        keep(shown, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
        keep(shown, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
