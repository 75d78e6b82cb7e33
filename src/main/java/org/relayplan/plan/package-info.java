/**
 * The steps that bring servers to a model: what is done, where, and in which order.
 *
 * <p>A new model is planned as a difference against nothing. Steps are values; how they are said to a server is written
 * elsewhere.
 */
package org.relayplan.plan;
