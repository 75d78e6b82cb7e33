package org.relayplan.powershell;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Static methods of the .NET classes that scripts use. */
final class Statics {

    private Statics() {}

    static Object call(String type, String method, List<Object> given) {
        return switch (type + "::" + method) {
            case "string::Equals" -> {
                if (!given.get(2).equals("stringcomparison::OrdinalIgnoreCase")) {
                    throw new PowerShellFault("unknown comparison " + given.get(2));
                }
                yield Values.text(given.get(0)).equalsIgnoreCase(Values.text(given.get(1)));
            }
            case "net.ipaddress::Parse" -> address(Values.text(given.get(0)));
            case "bitconverter::ToString" ->
                String.join(
                        "-",
                        Values.spread(given.get(0)).stream()
                                .map(item -> "%02X".formatted(Values.number(item)))
                                .toList());
            case "math::Max" -> Math.max(Values.number(given.get(0)), Values.number(given.get(1)));
            case "math::Min" -> Math.min(Values.number(given.get(0)), Values.number(given.get(1)));
            case "math::Pow" -> Math.pow(Values.number(given.get(0)), Values.number(given.get(1)));
            default -> throw new PowerShellFault("unknown method " + type + "::" + method);
        };
    }

    private static Object address(String text) {
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        // Anything else would be looked up as a host name.
        if (!bare.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new PowerShellFault("formatexception", "no address: " + text);
        }
        try {
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            List<Object> numbers = new ArrayList<>();
            for (byte b : bytes) {
                numbers.add(b & 0xFF);
            }
            return new Objects.IpAddress(numbers);
        } catch (UnknownHostException e) {
            throw new PowerShellFault("formatexception", "no address: " + text);
        }
    }
}
