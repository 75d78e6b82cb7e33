/**
 * Predictions held against what servers really do: probes, observations, verdicts.
 *
 * <p>A probe is judged against the predicted reply of its step. Codes decide; wording never counts. What could not be
 * looked at is inconclusive, which is never good news.
 */
package org.relayplan.verify;
