package org.relayplan.check;

/**
 * What nobody could look at for lack of a fact; never to be read as fine.
 *
 * @param rule id of the rule
 * @param reason a sentence: which fact is missing, and how to supply it
 */
public record NotExamined(String rule, String reason) {}
