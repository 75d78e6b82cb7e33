/**
 * Facts that follow from a model: who answers whom, overlaps, and what a client may do. Unknown is a value.
 *
 * <p>Which connector answers: of the enabled connectors that listen where the connection comes in, the one with the
 * most specific match to the client's address. Documented is that the smaller range counts; how a specific binding with
 * a wide range compares with a binding to every address and a narrow range is not. So both orders are looked at, and an
 * answer is sure only where one connector is first in both. Five examples on one server, for the client 192.168.5.10:
 *
 * <ol>
 *   <li>{@code 0.0.0.0:25} takes all, {@code 0.0.0.0:25} takes 192.168.5.10: the second answers, its range is smaller.
 *   <li>{@code 0.0.0.0:25} takes 192.168.5.0/24 and 192.168.5.10, {@code 0.0.0.0:25} takes 192.168.5.8/29: the first
 *       answers, for of each connector the smallest entry counts, not the whole list.
 *   <li>{@code 10.1.1.1:25} takes all, {@code 0.0.0.0:25} takes 192.168.5.10: ambiguous at 10.1.1.1, for range first
 *       picks the second and binding first the first; at every other address of the server the second answers.
 *   <li>{@code 10.1.1.1:25} takes 192.168.5.10, {@code 0.0.0.0:25} takes 192.168.5.10: the first answers at 10.1.1.1,
 *       for equal ranges leave the binding to decide in either order.
 *   <li>{@code 0.0.0.0:25} takes 192.168.5.0/24 twice: ambiguous, nothing is left to decide.
 * </ol>
 *
 * <p>A disabled connector is no candidate. A connector that refuses the client later hands it to no other. Candidates
 * of two transport roles are ambiguous whatever their ranges, for two services then fight for the port.
 */
package org.relayplan.analysis;
