/**
 * Results turned into documents: text for people, JSON for programs.
 *
 * <p>A format is one class that writes one document. Escaping for a format lives here and nowhere else; nothing here
 * opens a file or knows where its bytes go.
 */
package org.relayplan.report;
