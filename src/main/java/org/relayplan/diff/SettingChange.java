package org.relayplan.diff;

import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/**
 * A setting of a connector that differs between two models.
 *
 * @param parameter which one
 * @param before its value in the old model; {@code $null} where that doesn't know it
 * @param after its value in the new model
 */
public record SettingChange(Parameter parameter, SettingValue before, SettingValue after) {}
