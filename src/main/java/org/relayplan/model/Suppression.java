package org.relayplan.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding accepted by somebody, for a reason and a time.
 *
 * @param rule id of the rule
 * @param reason why it is accepted
 * @param expires the last day it holds, in UTC
 * @param scope the sources it is limited to; a finding that grows beyond them returns
 */
public record Suppression(String rule, String reason, LocalDate expires, Optional<Sources> scope) {}
