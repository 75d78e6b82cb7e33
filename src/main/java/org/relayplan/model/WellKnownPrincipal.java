package org.relayplan.model;

import java.util.List;

/**
 * A security principal that a session on a receive connector can bear, or that contains one.
 *
 * <p>Identifiers: Windows well-known SIDs; those of MS Exchange from the Exchange 2013 deployment permissions
 * reference. Localized names are those Windows shows in its German, French, Italian, Spanish and Portuguese versions.
 */
public enum WellKnownPrincipal {
    ANONYMOUS_LOGON(
            "NT AUTHORITY\\ANONYMOUS LOGON",
            "S-1-5-7",
            "ANONYMOUS-ANMELDUNG",
            "ACCESSO ANONIMO",
            "INICIO DE SESIÓN ANÓNIMO",
            "LOGON ANÓNIMO",
            "LOGON ANÔNIMO",
            "ANONYMOUS LOGON"),
    EVERYONE("Everyone", "S-1-1-0", "Jeder", "Tout le monde", "Todos", "Everyone", "Iedereen"),
    NETWORK("NT AUTHORITY\\NETWORK", "S-1-5-2", "NETZWERK", "RESEAU", "RÉSEAU", "RETE", "RED", "REDE", "NETWORK"),
    AUTHENTICATED_USERS(
            "NT AUTHORITY\\Authenticated Users",
            "S-1-5-11",
            "Authentifizierte Benutzer",
            "Utilisateurs authentifiés",
            "Usuarios autentificados",
            "Usuários autenticados",
            "Utilizadores Autenticados",
            "Authenticated Users"),
    EXTERNALLY_SECURED_SERVERS(
            "MS Exchange\\Externally Secured Servers",
            "S-1-9-1419165041-1139599005-3936102811-1022490595-23",
            "Externally Secured Servers"),
    HUB_TRANSPORT_SERVERS(
            "MS Exchange\\Hub Transport Servers",
            "S-1-9-1419165041-1139599005-3936102811-1022490595-21",
            "Hub Transport Servers"),
    EDGE_TRANSPORT_SERVERS(
            "MS Exchange\\Edge Transport Servers",
            "S-1-9-1419165041-1139599005-3936102811-1022490595-22",
            "Edge Transport Servers"),
    PARTNER_SERVERS(
            "MS Exchange\\Partner Servers", "S-1-9-1419165041-1139599005-3936102811-1022490595-10", "Partner Servers"),
    EXCHANGE_SERVERS("Exchange Servers", "", "Exchange Servers"),
    EXCHANGE_LEGACY_INTEROP("ExchangeLegacyInterop", "", "ExchangeLegacyInterop");

    private final String principalName;
    private final String sid;
    private final List<String> shortNames;

    WellKnownPrincipal(String principalName, String sid, String... shortNames) {
        this.principalName = principalName;
        this.sid = sid;
        this.shortNames = List.of(shortNames);
    }

    /** The English name; for domain groups without their domain. */
    public String principalName() {
        return principalName;
    }

    /** The security identifier; empty for domain groups, whose identifier differs by domain. */
    public String sid() {
        return sid;
    }

    /** The names without authority, in the languages known. */
    List<String> shortNames() {
        return shortNames;
    }
}
