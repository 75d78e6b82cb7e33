package org.relayplan.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Members of objects: of hash tables, texts, lists, what cmdlets return, and the few .NET classes that scripts use. */
final class Objects {

    static final Object CMDLET = new Object();

    /** A moment, in seconds. */
    record Time(double seconds) {}

    /** An address; bytes as numbers. */
    record IpAddress(List<Object> bytes) {}

    record Sid(String text) {}

    record Account(String value) {}

    record Properties(Map<String, Object> of) {}

    record Property(String name, Object value) {}

    private final Session session;

    Objects(Session session) {
        this.session = session;
    }

    Object member(Object of, String name) {
        if (of instanceof Map<?, ?> map) {
            return switch (name) {
                case "Keys" -> new ArrayList<Object>(map.keySet());
                case "Count" -> map.size();
                default -> {
                    if (!map.containsKey(name)) {
                        throw new PowerShellFault("no key " + name + " in " + map.keySet());
                    }
                    yield map.get(name);
                }
            };
        }
        if (of instanceof List<?> list && name.equals("Count")) {
            return list.size();
        }
        if (of instanceof List<?> list && name.equals("Length")) {
            return list.size();
        }
        if (of instanceof LiveObject live) {
            if (name.equals("PSObject")) {
                return live;
            }
            if (name.equals("Properties")) {
                return new Properties(live.properties());
            }
            if (!live.properties().containsKey(name)) {
                throw new PowerShellFault("no property " + name);
            }
            return live.properties().get(name);
        }
        if (of instanceof Property property && name.equals("Name")) {
            return property.name();
        }
        if (of instanceof Property property && name.equals("Value")) {
            return property.value();
        }
        if (of instanceof Account account && name.equals("Value")) {
            return account.value();
        }
        throw new PowerShellFault("no member " + name + " of " + of);
    }

    Object index(Object of, Object at) {
        if (of instanceof Map<?, ?> map) {
            return map.get(Values.text(at));
        }
        if (of instanceof List<?> list) {
            int index = Values.number(at);
            return index < list.size() ? list.get(index) : null;
        }
        if (of instanceof Properties properties) {
            String name = Values.text(at);
            return properties.of().containsKey(name)
                    ? new Property(name, properties.of().get(name))
                    : null;
        }
        throw new PowerShellFault("no index into " + of);
    }

    @SuppressWarnings("unchecked")
    void put(Object of, Object at, Object value) {
        if (of instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(Values.text(at), value);
        } else {
            ((List<Object>) of).set(Values.number(at), value);
        }
    }

    @SuppressWarnings("unchecked")
    Object call(Object of, String method, List<Object> given) {
        if (of == CMDLET && method.equals("ShouldProcess")) {
            if (session.isWhatIf()) {
                session.shown.add("what if: " + Values.text(given.get(0)) + ": " + Values.text(given.get(1)));
            }
            return !session.isWhatIf();
        }
        if (of != null && method.equals("ToString")) {
            return Values.text(of);
        }
        if (of instanceof String text) {
            return Strings.call(text, method, given);
        }
        if (of instanceof Map<?, ?> map) {
            return switch (method) {
                case "ContainsKey" -> map.containsKey(Values.text(given.get(0)));
                case "Clone" -> new TreeMap<>((TreeMap<String, Object>) map);
                case "Remove" -> {
                    map.remove(Values.text(given.get(0)));
                    yield new ArrayList<>();
                }
                default -> throw new PowerShellFault("no method " + method);
            };
        }
        if (of instanceof List<?> list && method.equals("Add")) {
            ((List<Object>) list).add(given.get(0));
            return list.size() - 1;
        }
        if (of instanceof List<?> list && method.equals("Insert")) {
            ((List<Object>) list).add(Values.number(given.get(0)), given.get(1));
            return null;
        }
        if (of instanceof Account account && method.equals("Translate")) {
            return new Account(session.sid(account.value()));
        }
        if (of instanceof Time time && method.equals("AddSeconds")) {
            return new Time(time.seconds() + Values.number(given.get(0)));
        }
        if (of instanceof IpAddress address && method.equals("GetAddressBytes")) {
            return new ArrayList<>(address.bytes());
        }
        if (of instanceof Sid sid && method.equals("Translate")) {
            return new Account(session.translated(sid.text()));
        }
        throw new PowerShellFault("no method " + method + " of " + of);
    }
}
