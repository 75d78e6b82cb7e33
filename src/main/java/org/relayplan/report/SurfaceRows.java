package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import org.relayplan.analysis.Face;
import org.relayplan.analysis.Segment;
import org.relayplan.model.RemoteRange;

/**
 * The segments of a surface in the order of every format that has them all: face by face and ascending; or, where
 * sources were asked about, source by source, each at every face of its family.
 */
final class SurfaceRows {

    private SurfaceRows() {}

    /** Takes one segment after the other. */
    interface Taker {

        /** Takes a segment; {@code source} is the text of the source it belongs to, or nothing. */
        void take(String source, Face face, Segment segment) throws IOException;
    }

    static void write(SurfaceDocument document, Taker taker) throws IOException {
        List<Face> faces = document.surface().faces();
        if (document.sources().isEmpty()) {
            for (Face face : faces) {
                take("", face, face.segments().all(), taker);
            }
            return;
        }
        for (RemoteRange source : document.sources().get()) {
            for (Face face : faces) {
                if (face.segments().family() == source.addresses().family()) {
                    take(source.text(), face, face.segments().within(source.addresses()), taker);
                }
            }
        }
    }

    private static void take(String source, Face face, List<Segment> segments, Taker taker) throws IOException {
        for (Segment segment : segments) {
            taker.take(source, face, segment);
        }
    }
}
