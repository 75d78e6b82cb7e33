/**
 * Two models side by side: connectors that are new, gone or changed, setting by setting.
 *
 * <p>A new model is a difference against nothing. What is the same is left out; nothing here judges a difference or
 * knows how to bring it about.
 */
package org.relayplan.diff;
