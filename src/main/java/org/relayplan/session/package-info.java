/**
 * What Exchange says: banner, EHLO keywords, the reply at each step for a connector and a principal, and what each
 * reply means. Facts that are not certain are marked.
 *
 * <p>Nothing here opens a connection; {@code verify} compares these predictions with the wire, {@code simulate} speaks
 * them.
 */
package org.relayplan.session;
