package org.relayplan.cli;

import com.beust.jcommander.converters.IParameterSplitter;
import java.util.List;

/** Leaves the value of a repeatable option whole; jcommander would cut it at commas. */
public final class Undivided implements IParameterSplitter {

    /** For jcommander. */
    public Undivided() {}

    @Override
    public List<String> split(String value) {
        return List.of(value);
    }
}
