package org.relayplan.model;

/**
 * A run of Exchange releases.
 *
 * @param first the oldest
 * @param last the newest
 */
public record Versions(ExchangeVersion first, ExchangeVersion last) {

    static final Versions ALL = new Versions(ExchangeVersion.V2010, ExchangeVersion.SE);
    static final Versions SINCE_2013 = new Versions(ExchangeVersion.V2013, ExchangeVersion.SE);
    static final Versions SINCE_2016 = new Versions(ExchangeVersion.V2016, ExchangeVersion.SE);
    static final Versions UNTIL_2013 = new Versions(ExchangeVersion.V2010, ExchangeVersion.V2013);
    static final Versions ONLY_2013 = new Versions(ExchangeVersion.V2013, ExchangeVersion.V2013);

    /** Whether the release is one of them. */
    public boolean contains(ExchangeVersion version) {
        return first.compareTo(version) <= 0 && version.compareTo(last) <= 0;
    }

    /** {@code 2013 and later}, {@code 2010 to 2013}, or the one release. */
    @Override
    public String toString() {
        if (first == last) {
            return first.text();
        }
        return last == ExchangeVersion.SE ? first.text() + " and later" : first.text() + " to " + last.text();
    }
}
