package org.relayplan.load;

import java.util.Optional;

/**
 * Names of certificates, and what domains may do, as exports have them: as text, or as objects that JSON takes apart
 * (SmtpX509Identifier, SmtpReceiveDomainCapabilities).
 */
final class PrintedName {

    private PrintedName() {}

    /** The text that the model has for it; for any other value its usual text. */
    static Optional<String> text(ExportedValue value) {
        if (value instanceof ExportedValue.Composite object && object.text().isEmpty()) {
            Optional<String> certificate = joined(object, "CertificateIssuer", "CertificateSubject", "<I>", "<S>");
            if (certificate.isPresent()) {
                return certificate;
            }
            Optional<String> domain = joined(object, "Domain", "Capabilities", "", ":");
            if (domain.isPresent()) {
                return domain;
            }
        }
        return Printed.text(value);
    }

    private static Optional<String> joined(
            ExportedValue.Composite object, String first, String second, String before, String between) {
        Optional<ExportedValue> one = Printed.member(object, first);
        Optional<ExportedValue> other = Printed.member(object, second);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String text = Printed.text(one.get()).orElse("");
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        before + text + between + Printed.text(other.get()).orElse(""));
    }
}
