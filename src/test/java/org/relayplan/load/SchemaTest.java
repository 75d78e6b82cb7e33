package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relayplan.Lesson;
import org.relayplan.Repository;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.DomainType;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Parameter;
import org.relayplan.model.ParameterType;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Purpose;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingText;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Usage;

/** The schema for editors says what the loader and the parameter table say. */
class SchemaTest {

    private static final Pattern JSON_BLOCK = Pattern.compile("(?ms)^```json\\R(.*?)^```");
    private static final Path VERDICTS = Path.of("src/test/resources/load/schema-verdicts.txt");

    private final ModelSchema schema = new ModelSchema();
    private final Map<String, Object> settings = ModelSchema.object(ModelSchema.definition("settings"), "properties");

    @Test
    void a_connector_has_each_parameter_of_the_table_and_nothing_more_than_the_loader_takes() {
        Set<String> expected = new TreeSet<>(Set.of("usage", "purpose", "owner", "extendedRights", "suppress"));
        expected.addAll(Named.texts(Parameter.class));
        assertEquals(expected, new TreeSet<>(settings.keySet()));
    }

    @Test
    void each_parameter_has_the_type_the_limits_and_the_default_of_the_table() {
        List<String> offenders = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            Map<String, Object> property = ModelSchema.object(settings, parameter.text());
            String expected = expected(parameter.type());
            String actual = actual(property);
            if (!expected.isEmpty() && !expected.equals(actual)) {
                offenders.add(parameter.text() + ": the table says " + expected + ", the schema " + actual);
            }
            if (!sameDefault(parameter, property)) {
                offenders.add(parameter.text() + ": the schema's default is " + property.get("default"));
            }
            if (property.get("description") == null) {
                offenders.add(parameter.text() + ": no description");
            }
        }
        Lesson.teach(offenders, "Next step: change schemas/model.schema.json as the parameter table says.");
    }

    private static String expected(ParameterType type) {
        if (type instanceof ParameterType.BooleanType) {
            return "boolean";
        }
        if (type instanceof ParameterType.NumberType number) {
            return "[integer, string] " + number.min() + ".." + number.max();
        }
        if (type instanceof ParameterType.SizeType size) {
            return "[integer, string] " + size.min() + ".." + size.max();
        }
        if (type instanceof ParameterType.TimeSpanType) {
            return "string";
        }
        if (type instanceof ParameterType.ChoiceType choice) {
            return choice.choices().toString();
        }
        if (type instanceof ParameterType.ListType) {
            return "array";
        }
        if (type instanceof ParameterType.TextType text && text.max() != 64) {
            return (text.nullable() ? "[string, null]" : "string") + " to " + text.max();
        }
        return "";
    }

    private static String actual(Map<String, Object> property) {
        if (property.get("enum") != null) {
            return property.get("enum").toString();
        }
        return property.get("type")
                + (property.get("minimum") == null
                        ? ""
                        : " " + property.get("minimum") + ".." + property.get("maximum"))
                + (property.get("maxLength") == null ? "" : " to " + property.get("maxLength"));
    }

    private static boolean sameDefault(Parameter parameter, Map<String, Object> property) {
        SettingValue standard = parameter.standard(false).orElse(new SettingValue.NullValue());
        Object written = property.get("default");
        if (written == null || written.equals(List.of())) {
            return standard instanceof SettingValue.NullValue || standard.text().isEmpty();
        }
        try {
            return SettingText.read(parameter.type(), written.toString()).equals(standard);
        } catch (InvalidText e) {
            return false;
        }
    }

    @Test
    void closed_sets_of_words_are_those_of_the_model() {
        assertEquals(Named.texts(Usage.class), words(settings, "usage"));
        assertEquals(Named.texts(Purpose.class), words(settings, "purpose"));
        assertEquals(withNone(Named.texts(AuthMechanism.class)), words(settings, "authMechanism"));
        assertEquals(withNone(Named.texts(PermissionGroup.class)), words(settings, "permissionGroups"));
        assertEquals(List.of("FrontendTransport", "HubTransport"), words(settings, "transportRole"));
        assertEquals(Named.texts(NetworkKind.class), words(properties("network"), "kind"));
        assertEquals(Named.texts(DomainType.class), words(properties("acceptedDomain"), "domainType"));
        assertEquals(Named.texts(SelectionOrder.class), words(properties("organization"), "selection"));
        assertEquals(Named.texts(ExtendedRight.class), words(properties("rightsEntry"), "rights"));
        assertEquals(Named.texts(ServerRole.class), words(properties("server"), "role"));
        assertEquals(Named.texts(ExchangeVersion.class), words(properties("server"), "version"));
        assertEquals(Named.texts(BuiltInNetwork.class), words(properties("organization"), "networks"));
    }

    private static Map<String, Object> properties(String definition) {
        return ModelSchema.object(ModelSchema.definition(definition), "properties");
    }

    private static List<String> withNone(List<String> words) {
        List<String> both = new ArrayList<>(words);
        both.add("None");
        return both;
    }

    /** All words of the enums in a property's schema, each once. */
    private static List<String> words(Map<String, Object> properties, String property) {
        Set<String> words = new LinkedHashSet<>();
        collect(properties.get(property), words);
        return List.copyOf(words);
    }

    private static void collect(Object node, Set<String> words) {
        if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                if (key.equals("enum")) {
                    ((List<?>) value).forEach(word -> words.add(word.toString()));
                } else {
                    collect(value, words);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(entry -> collect(entry, words));
        }
    }

    @Test
    void every_sample_fits_the_schema() {
        List<String> offenders = new ArrayList<>();
        List<Path> samples = Repository.files("samples", ".json");
        assertFalse(samples.isEmpty());
        for (Path sample : samples) {
            for (String error : schema.errors(Repository.text(sample))) {
                offenders.add(Repository.name(sample) + ": " + error);
            }
        }
        Lesson.teach(offenders, "A sample must be a model that an editor finds nothing wrong with.");
    }

    @Test
    void every_model_on_a_rules_page_fits_the_schema() {
        List<String> offenders = new ArrayList<>();
        for (Path page : Repository.files("src/main/resources/org/relayplan/rules", ".md")) {
            Matcher block = JSON_BLOCK.matcher(Repository.text(page));
            while (block.find()) {
                for (String error : schema.errors(block.group(1))) {
                    offenders.add(Repository.name(page) + ": " + error);
                }
            }
        }
        Lesson.teach(offenders, "A rule's page shows models that an editor finds nothing wrong with.");
    }

    /** What the schema can't tell the loader does (ModelCasesTest); the list shows how far the schema goes. */
    @Test
    void the_schema_judges_each_case_of_the_loader_as_listed() throws IOException {
        StringBuilder verdicts = new StringBuilder();
        for (Path folder : ModelCasesTest.cases().toList()) {
            if (Files.exists(folder.resolve("model.json"))) {
                String verdict;
                try {
                    verdict = schema.errors(Files.readString(folder.resolve("model.json")))
                                    .isEmpty()
                            ? "accepted"
                            : "refused";
                } catch (RuntimeException e) {
                    verdict = "no JSON";
                }
                verdicts.append(folder.getFileName())
                        .append(": ")
                        .append(verdict)
                        .append('\n');
            }
        }
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(VERDICTS, verdicts.toString());
        }
        assertEquals(Files.readString(VERDICTS), verdicts.toString());
    }
}
