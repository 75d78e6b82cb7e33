/**
 * An SMTP server that answers as Exchange would with a model: practice for people, clients and {@code verify}. What it
 * says at each step comes from room {@code session}; this room only listens, keeps the state of each session, counts
 * and waits.
 *
 * <p>It agrees with the predictions by construction and so proves nothing about a real server. Messages are dropped or
 * put into a maildir, never sent on.
 */
package org.relayplan.simulate;
