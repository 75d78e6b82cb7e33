package org.relayplan.load;

import java.util.Optional;

/** Bindings as exports have them: {@code 0.0.0.0:25}, {@code [::]:25}, or an object with address and port. */
final class PrintedEndpoint {

    private PrintedEndpoint() {}

    /** The text that the model has for it; empty if the value doesn't tell. */
    static Optional<String> text(ExportedValue value) {
        if (value instanceof ExportedValue.Composite object && object.text().isEmpty()) {
            Optional<ExportedValue> address = Printed.member(object, "Address");
            Optional<ExportedValue> port = Printed.member(object, "Port");
            if (address.isPresent() && port.isPresent()) {
                String host = Printed.text(address.get()).orElse("");
                return Optional.of((host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                        + Printed.text(port.get()).orElse(""));
            }
        }
        Optional<String> text = Printed.text(value);
        return text.isEmpty() ? text : Optional.of(text.get().strip());
    }
}
