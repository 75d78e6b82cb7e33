package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cmdlets that PowerShell brings itself. Time passes only where a script sleeps. */
final class Builtins {

    private final Session session;
    private double now;

    Builtins(Session session) {
        this.session = session;
    }

    List<Object> run(
            String name, List<Object> input, List<Object> positional, Map<String, Object> named, Commands commands) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "set-strictmode":
                return List.of();
            case "write-host":
                session.shown.add(Values.text(positional.get(0)));
                return List.of();
            case "write-warning":
                session.shown.add("warning: " + Values.text(positional.get(0)));
                return List.of();
            case "write-progress":
                return List.of();
            case "add-member":
                ((LiveObject) named.get("InputObject"))
                        .properties()
                        .put(Values.text(named.get("Name")), named.get("Value"));
                return List.of();
            case "get-command":
                return commands.has(Values.text(positional.get(0))) ? List.of(positional.get(0)) : List.of();
            case "get-date":
                return List.of(new Objects.Time(now));
            case "start-sleep":
                now += Values.number(named.get("Seconds"));
                commands.run("Start-Sleep", List.of(), List.of(), named);
                return List.of();
            case "new-object":
                return List.of(created(Values.text(positional.get(0)).toLowerCase(Locale.ROOT), positional));
            case "where", "where-object":
                return visit(input, (Node.Block) positional.get(0), true);
            case "foreach-object":
                return visit(input, (Node.Block) positional.get(0), false);
            case "sort-object":
                return sorted(input, named.containsKey("Unique"));
            case "format-list", "format-table":
                session.shown.add(name + " " + input.size() + " of " + positional);
                return List.of();
            default:
                throw new PowerShellFault("no such command: " + name);
        }
    }

    private static Object created(String type, List<Object> positional) {
        return switch (type) {
            case "system.collections.arraylist" -> new ArrayList<Object>();
            case "system.collections.hashtable" -> {
                if (!positional.get(1).equals("stringcomparer::Ordinal")) {
                    throw new PowerShellFault("unknown comparer " + positional.get(1));
                }
                yield new TreeMap<String, Object>();
            }
            case "psobject" -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("TypeNames", new ArrayList<Object>());
                yield new LiveObject(properties);
            }
            case "system.security.principal.ntaccount" -> new Objects.Account(Values.text(positional.get(1)));
            case "system.security.principal.securityidentifier" -> new Objects.Sid(Values.text(positional.get(1)));
            default -> throw new PowerShellFault("unknown class " + type);
        };
    }

    private List<Object> visit(List<Object> input, Node.Block block, boolean filters) {
        List<Object> passed = new ArrayList<>();
        for (Object item : input) {
            Map<String, Object> scope = new HashMap<>();
            scope.put("_", item);
            session.scopes.push(scope);
            List<Object> written = session.run(block.body());
            session.scopes.pop();
            if (!filters) {
                passed.addAll(written);
            } else if (Values.truth(Values.collapsed(written))) {
                passed.add(item);
            }
        }
        return passed;
    }

    private static List<Object> sorted(List<Object> input, boolean unique) {
        List<String> texts = new ArrayList<>(input.stream().map(Values::text).toList());
        texts.sort(String.CASE_INSENSITIVE_ORDER);
        if (unique) {
            TreeSet<String> once = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            once.addAll(texts);
            return new ArrayList<>(once);
        }
        return new ArrayList<>(texts);
    }
}
