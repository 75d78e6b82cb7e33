package org.relayplan.powershell;

import java.util.Map;

/** An object that a cmdlet returned, with its properties by name in any case. */
public record LiveObject(Map<String, Object> properties) {}
