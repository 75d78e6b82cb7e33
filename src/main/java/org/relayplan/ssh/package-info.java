/**
 * Dialling through a host that is reached by SSH: the connection begins there, and nothing is installed there.
 *
 * <p>Host keys are checked strictly. Nothing that a configuration file says is ever run: settings that name a command
 * are refused with a sentence.
 */
package org.relayplan.ssh;
