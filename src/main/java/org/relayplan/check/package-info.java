/**
 * What a rule and a finding are, and the engine that runs rules, applies suppressions, joins what is the same on
 * several servers, and sorts.
 */
package org.relayplan.check;
