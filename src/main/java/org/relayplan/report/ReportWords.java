package org.relayplan.report;

/** How names, lists and numbers are written in every form of a report. */
final class ReportWords {

    /** Lists without an end, for what is filed. */
    static final SurfaceWording COMPLETE = new SurfaceWording(0, 0, 0, SurfaceWording.Marking.TEXT);

    /** Lists of servers and places are cut, where the whole of them stands elsewhere. */
    static final SurfaceWording SHORT = new SurfaceWording(0, 6, 12, SurfaceWording.Marking.TEXT);

    private ReportWords() {}

    /** {@code 1 finding}, {@code 2 findings}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
