package org.relayplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Parameter;
import org.relayplan.model.ParameterType;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Purpose;

/** A legal model document made up from a seed, with something of everything that a model file can say. */
public final class AnyModel {

    private static final List<String> NAMES =
            List.of("relay", "Relay of {server}", "{fqdn} in", "EX0", "Ä \\\" ö\\u200B", "a{{b}}", "x");
    private static final List<String> DAYS = List.of("2027-01-31", "2026-12-01", "2030-02-28");
    private static final List<String> RULES = List.of("open-relay", "relay-range-wide", "range-expired");
    private static final List<String> WORDS = List.of("mail team", "ERP", "CHG-1", "print", "=1+1", "EX00 and {{x}}");

    private final Random random;
    private final int servers;
    private final List<String> networks = new ArrayList<>();

    /** A model of up to so many servers; equal seeds give equal ones. */
    public AnyModel(long seed, int most) {
        this.random = new Random(seed);
        this.servers = 1 + random.nextInt(most);
    }

    /** Its text. */
    public String json() {
        List<String> sections = new ArrayList<>();
        String organization = organization();
        if (random.nextInt(4) > 0) {
            sections.add("\"organization\": " + organization);
        } else {
            networks.clear();
        }
        sections.add("\"servers\": " + list(servers, this::server));
        sections.add("\"connectors\": " + list(random.nextInt(6), this::connector));
        sections.add("\"expectations\": " + list(random.nextInt(3), this::expectation));
        sections.add("\"vantages\": "
                + list(
                        random.nextInt(3),
                        i -> object(
                                "\"name\": \"v" + i + "\"",
                                maybe("\"address\": \"10.0.0." + i + "\""),
                                maybe("\"ssh\": \"u@h:22\""))));
        sections.add("\"suppress\": " + list(random.nextInt(3), i -> suppression()));
        return "{" + String.join(",\n", sections) + "}";
    }

    private interface Element {
        String at(int index);
    }

    private String list(int count, Element element) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(element.at(i));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private static String object(String... members) {
        List<String> present = new ArrayList<>();
        for (String member : members) {
            if (!member.isEmpty()) {
                present.add(member);
            }
        }
        return "{" + String.join(", ", present) + "}";
    }

    private String maybe(String member) {
        return random.nextInt(3) == 0 ? member : "";
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String ownership() {
        String all = object(
                maybe("\"owner\": \"" + one(WORDS) + "\""),
                maybe("\"ticket\": \"" + one(WORDS) + "\""),
                maybe("\"expires\": \"" + one(DAYS) + "\""),
                maybe("\"comment\": \"" + one(WORDS) + "\""));
        return all.substring(1, all.length() - 1);
    }

    private String suppression() {
        return object(
                "\"rule\": \"" + one(RULES) + "\"",
                "\"reason\": \"" + one(WORDS) + "\"",
                "\"expires\": \"" + one(DAYS) + "\"",
                maybe("\"scope\": " + sources()));
    }

    private String suppress() {
        return random.nextInt(5) == 0 ? "\"suppress\": " + list(1 + random.nextInt(2), i -> suppression()) : "";
    }

    private String organization() {
        List<String> defined = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = "net-" + i;
            defined.add("\"" + name + "\": "
                    + object(
                            "\"ranges\": " + ranges(1 + random.nextInt(4)),
                            maybe("\"kind\": \""
                                    + one(List.of(NetworkKind.HOSTS, NetworkKind.NAT))
                                            .text() + "\""),
                            ownership()));
            networks.add(name);
        }
        String domains = random.nextBoolean()
                ? "\"unknown\""
                : list(
                        random.nextInt(3),
                        i -> object("\"domainName\": \"d" + i + ".com\"", maybe("\"domainType\": \"ExternalRelay\"")));
        return object(
                maybe("\"acceptedDomains\": " + domains),
                "\"networks\": {" + String.join(", ", defined) + "}",
                maybe("\"probes\": "
                        + object(maybe("\"ownRecipient\": \"a@b.com\""), maybe("\"foreignSender\": \"c@d.com\""))),
                maybe("\"selection\": \"range-first\""));
    }

    private String ranges(int count) {
        return list(count, i -> {
            String range = "\"" + (networks.isEmpty() || random.nextInt(3) > 0 ? range() : "@" + one(networks)) + "\"";
            return random.nextBoolean() ? range : object("\"range\": " + range, ownership(), suppress());
        });
    }

    private String range() {
        int last = random.nextInt(3);
        return one(List.of(
                "10.0.0." + last,
                "10.0.0.0-10.0.0." + last,
                "10.0." + last + ".1/24",
                "10.0.0.0(255.255.0.0)",
                "fe80::1%1" + last));
    }

    private String sources() {
        List<String> texts = new ArrayList<>(List.of("\"@any\"", "\"@internet\"", "\"" + range() + "\""));
        networks.forEach(network -> texts.add("\"@" + network + "\""));
        return random.nextBoolean() ? one(texts) : list(1 + random.nextInt(2), i -> one(texts));
    }

    private String server(int index) {
        String name = "EX0" + index;
        String stock = one(List.of(
                "true",
                "false",
                "[\"Default Frontend {server}\"]",
                "[\"Client Proxy " + name + "\", \"Default {server}\"]"));
        return object(
                "\"name\": \"" + name + "\"",
                "\"fqdn\": \"ex0" + index + ".contoso.com\"",
                "\"role\": " + one(List.of("\"Mailbox\"", "[\"Mailbox\"]")),
                "\"version\": \""
                        + one(List.of(ExchangeVersion.V2016, ExchangeVersion.V2019, ExchangeVersion.SE))
                                .text() + "\"",
                "\"addresses\": [\"10.1.1." + (index + 1) + "\", \"fd00::" + (index + 1) + "\"]",
                random.nextInt(3) > 0 ? "\"group\": \"" + (random.nextBoolean() ? "pool" : "Pool") + "\"" : "",
                "\"defaultConnectors\": " + stock);
    }

    private String connector(int index) {
        List<String> on = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            if (random.nextInt(3) > 0 || i == servers - 1 && on.isEmpty()) {
                on.add("\"EX0" + i + "\"");
            }
        }
        boolean stock = index == 0 && random.nextBoolean();
        List<String> members = new ArrayList<>();
        members.add("\"name\": \"" + (stock ? "Default Frontend {server}" : one(NAMES) + " " + index) + "\"");
        members.add("\"servers\": [" + String.join(", ", on) + "]");
        members.add("\"transportRole\": \"FrontendTransport\"");
        int port = stock ? 25 : 26 + index;
        members.add("\"bindings\": "
                + one(List.of(
                        "[\"0.0.0.0:" + port + "\"]", "[\"{address}:" + port + "\", \"{address:2}:" + port + "\"]")));
        members.add("\"remoteIPRanges\": " + ranges(1 + random.nextInt(4)));
        members.add(maybe("\"purpose\": \"" + one(List.of(Purpose.values())).text() + "\""));
        members.add(maybe("\"owner\": \"" + one(WORDS) + "\""));
        // Under a name of setup's they must be stated where the server doesn't list it.
        members.add(stock ? "\"permissionGroups\": " + groups() : maybe("\"permissionGroups\": " + groups()));
        boolean tls = random.nextInt(4) > 0;
        members.add(tls ? maybe("\"authMechanism\": [\"Tls\", \"Integrated\"]") : "\"authMechanism\": \"None\"");
        members.add(maybe("\"extendedRights\": " + rights()));
        for (int i = random.nextInt(5); i > 0; i--) {
            Parameter parameter = one(List.of(Parameter.values()));
            boolean refused =
                    !tls && (parameter == Parameter.REQUIRE_TLS || parameter == Parameter.DOMAIN_SECURE_ENABLED);
            String value = refused ? "" : value(parameter);
            if (!value.isEmpty() && members.stream().noneMatch(member -> member.startsWith("\"" + parameter.text()))) {
                members.add("\"" + parameter.text() + "\": " + value);
            }
        }
        members.add(suppress());
        if (random.nextInt(3) == 0) {
            members.add("\"perServer\": { " + on.get(0) + ": "
                    + object("\"comment\": \"" + one(WORDS) + "\"", maybe("\"enabled\": false")) + " }");
        }
        return object(members.toArray(String[]::new));
    }

    private String groups() {
        return random.nextInt(4) == 0
                ? "\"None\""
                : list(
                        1 + random.nextInt(3),
                        i -> "\"" + one(List.of(PermissionGroup.values())).text() + "\"");
    }

    private String rights() {
        if (random.nextInt(4) == 0) {
            return "\"unknown\"";
        }
        return list(random.nextInt(4), i -> random.nextInt(5) == 0 ? "\"unknown\"" : entry(4 * i));
    }

    /** Entries of one list speak of different rights, so that none contradicts another. */
    private String entry(int from) {
        List<ExtendedRight> rights = List.of(ExtendedRight.values()).subList(from, from + 4);
        String user = one(List.of("S-1-5-7", "NT AUTHORITY\\\\ANONYMOUS LOGON", "CONTOSO\\\\svc", "Jeder"));
        String kind = one(List.of("", "\"deny\": true", "\"inherited\": true", "\"absent\": true"));
        return object(
                "\"user\": \"" + user + "\"",
                "\"rights\": "
                        + list(1 + random.nextInt(2), i -> "\"" + one(rights).text() + "\""),
                kind);
    }

    private String value(Parameter parameter) {
        ParameterType type = parameter.type();
        if (!parameter.versions().contains(ExchangeVersion.V2016) || parameter == Parameter.LONG_ADDRESSES_ENABLED) {
            return "";
        }
        if (type instanceof ParameterType.BooleanType) {
            return String.valueOf(random.nextBoolean());
        }
        if (type instanceof ParameterType.NumberType number) {
            return number.orUnlimited() && random.nextBoolean() ? "\"UNLIMITED\"" : String.valueOf(number.min());
        }
        if (type instanceof ParameterType.TimeSpanType) {
            return one(List.of("\"00:00:01\"", "\"0.23:59:59\"", "\"1.00:00:00\""));
        }
        if (type instanceof ParameterType.SizeType) {
            return one(List.of("65536", "\"1000001\"", "\"36 MB (37,748,736 bytes)\"", "\"1GB\""));
        }
        if (type instanceof ParameterType.ChoiceType choice) {
            return "\"" + one(choice.choices()).toLowerCase(java.util.Locale.ROOT) + "\"";
        }
        if (type instanceof ParameterType.ListType) {
            return one(List.of("[]", "[\"a.com:AcceptCloudServicesMail\", \"b.com:AcceptOorgProtocol\"]"));
        }
        if (type instanceof ParameterType.TextType text && parameter != Parameter.NAME) {
            return text.nullable() && random.nextBoolean() ? "null" : text(parameter);
        }
        return "";
    }

    private String text(Parameter parameter) {
        return switch (parameter) {
            case FQDN -> one(List.of("\"{fqdn}\"", "\"mail.{server}.com\"", "\"mail.contoso.com\""));
            case SERVICE_DISCOVERY_FQDN -> "\"mail.contoso.com\"";
            case BANNER -> one(List.of("\"220 {server}\"", "\"220 {{}} ready\""));
            case TLS_CERTIFICATE_NAME -> "\"<I>CN=a<S>CN=b\"";
            case COMMENT -> one(List.of("\"\"", "\"of {server}, {address} und {{ä}}\"", "\"tab\\tand \\u0007\""));
            default -> "\"a\"";
        };
    }

    private String expectation(int index) {
        return object(
                "\"name\": \"e" + index + "\"",
                "\"from\": \"@any\"",
                maybe("\"except\": " + one(List.of("\"10.0.0.0/8\"", "[\"10.0.0.1\", \"10.0.0.2\"]"))),
                maybe("\"to\": " + one(List.of("\"EX00\"", "[\"EX00:25\", \"EX00:587\"]", "[\"EX00\", \"EX00:25\"]"))),
                "\"relay\": " + random.nextBoolean(),
                maybe("\"submit\": true"));
    }
}
