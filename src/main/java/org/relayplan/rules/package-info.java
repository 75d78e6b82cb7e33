/** The catalogue: one file per rule, and the sorted list of them. A rule's page bears its id. */
package org.relayplan.rules;
