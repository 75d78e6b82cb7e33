package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.model.ExchangeVersion;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is answered stands in the begun model as that text, read by a JSON reader that isn't ours. */
class StartingModelProperties {

    private static final JsonMapper READER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    @Property
    void answers_are_texts_and_nothing_else(
            @ForAll("hostile") String domain,
            @ForAll("hostile") String server,
            @ForAll("hostile") String address,
            @ForAll("hostile") String range,
            @ForAll("hostile") String owner,
            @ForAll("hostile") String own,
            @ForAll("hostile") String foreign,
            @ForAll ExchangeVersion version)
            throws IOException {
        JsonNode model = read(new StartingModel(
                List.of(domain, "contoso.com"),
                List.of(new StartingServer(server, version, Optional.of(domain), List.of(address))),
                List.of(range),
                Optional.of(owner),
                Optional.of(own),
                Optional.of(foreign)));
        JsonNode organization = model.get("organization");
        assertEquals(
                domain,
                organization.get("acceptedDomains").get(0).get("domainName").asString());
        JsonNode network = organization.get("networks").get("relay-hosts");
        assertEquals(range, network.get("ranges").get(0).asString());
        assertEquals(owner, network.get("owner").asString());
        assertEquals(own, organization.get("probes").get("ownRecipient").asString());
        assertEquals(foreign, organization.get("probes").get("foreignRecipient").asString());
        JsonNode written = model.get("servers").get(0);
        assertEquals(server, written.get("name").asString());
        assertEquals(domain, written.get("fqdn").asString());
        assertEquals(version.text(), written.get("version").asString());
        assertEquals(address, written.get("addresses").get(0).asString());
        assertEquals(
                server, model.get("connectors").get(0).get("servers").get(0).asString());
        assertEquals("model.schema.json", model.get("$schema").asString());
        assertEquals(5, model.size());
    }

    @Property
    void what_was_not_answered_is_not_there(
            @ForAll("hostile") String server, @ForAll boolean hasOwn, @ForAll boolean hasForeign) throws IOException {
        JsonNode model = read(new StartingModel(
                List.of("contoso.com"),
                List.of(new StartingServer(server, ExchangeVersion.SE, Optional.empty(), List.of())),
                List.of(),
                Optional.empty(),
                hasOwn ? Optional.of("a@b") : Optional.empty(),
                hasForeign ? Optional.of("c@d") : Optional.empty()));
        assertEquals(0, model.get("connectors").size());
        assertEquals(0, model.get("organization").get("networks").size());
        assertEquals(
                (hasOwn ? 1 : 0) + (hasForeign ? 1 : 0),
                model.get("organization").get("probes").size());
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "*/",
                "//",
                "/*",
                "\"",
                "\\",
                "\\\"",
                "\n",
                "\r",
                "\u0000",
                "\u001b[31m",
                "\u2028",
                "\u202e",
                "\ud800",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "%s",
                "%n",
                "$",
                "@any",
                "EX01",
                "10.1.1.1",
                " ",
                "\u00e9");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static JsonNode read(StartingModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writeTo(out);
        return READER.readTree(out.toByteArray());
    }
}
