/** Fleets of any size for tests and benchmarks: model files written as a stream, the same bytes for the same plan. */
package org.relayplan.fleet;
