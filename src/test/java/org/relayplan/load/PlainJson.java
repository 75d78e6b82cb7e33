package org.relayplan.load;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as maps, lists and scalars, in the form the schema library wants.
 *
 * @param value null, a boolean, number, text, list or map
 * @param getJsonPointer where it stands
 */
public record PlainJson(Object value, String getJsonPointer) implements JsonNode {

    @Override
    public SimpleType getNodeType() {
        if (value == null) {
            return SimpleType.NULL;
        }
        if (value instanceof Boolean) {
            return SimpleType.BOOLEAN;
        }
        if (value instanceof String) {
            return SimpleType.STRING;
        }
        if (value instanceof List<?>) {
            return SimpleType.ARRAY;
        }
        if (value instanceof Map<?, ?>) {
            return SimpleType.OBJECT;
        }
        return asNumber().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
    }

    @Override
    public boolean asBoolean() {
        return (Boolean) value;
    }

    @Override
    public String asString() {
        return String.valueOf(value);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return new BigDecimal(value.toString());
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> elements = new ArrayList<>();
        for (Object element : (List<?>) value) {
            elements.add(new PlainJson(element, getJsonPointer + "/" + elements.size()));
        }
        return elements;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        ((Map<?, ?>) value)
                .forEach((name, member) -> members.put(
                        name.toString(),
                        new PlainJson(member, getJsonPointer + "/" + JsonNode.encodeJsonPointer(name.toString()))));
        return members;
    }
}
