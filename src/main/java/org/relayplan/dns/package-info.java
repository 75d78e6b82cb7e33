/**
 * Mail exchangers and addresses from a chosen server: asks in DNS (RFC 1035) and tells what came, also where a mail
 * server would not find its way.
 *
 * <p>The JDK's own provider can't be used: it returns nothing at all for a circle of aliases, for a referral by a
 * server that doesn't do the search itself, and for a domain without exchangers, and these three must be told apart. It
 * is asked for one thing only, the servers that this machine uses. Knows nothing of SMTP nor of Exchange.
 */
package org.relayplan.dns;
