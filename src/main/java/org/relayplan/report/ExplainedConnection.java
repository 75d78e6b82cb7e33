package org.relayplan.report;

import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.LocalEnd;

/**
 * A question about a connection, and what explains it.
 *
 * @param from the client
 * @param local where on the server it connects to, as it was asked
 * @param explanation the answer
 */
public record ExplainedConnection(Address from, LocalEnd local, Explanation explanation) {}
