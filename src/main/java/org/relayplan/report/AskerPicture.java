package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;

/** Shows on a terminal where a client stands among all others of the places it may have connected to. */
final class AskerPicture {

    private final TextPage page;
    private final Address client;

    AskerPicture(TextPage page, Address client) {
        this.page = page;
        this.client = client;
    }

    /** Places that look the same. */
    private record Scene(AddressStrip strip, Segment own, List<Surroundings> places) {}

    /** Draws each place whose clients don't all get the same; those that look alike once. */
    void draw(List<Surroundings> places) throws IOException {
        StripPicture picture = new StripPicture(page);
        if (!picture.isDrawn()) {
            return;
        }
        List<Scene> scenes = scenes(places, picture);
        for (Scene scene : scenes) {
            page.line();
            page.begin(0, 2).add(Ink.STRONG, heading(scene, scenes.size() == 1)).end();
            picture.draw(client.family(), scene.strip(), client);
            if (!scene.own().addresses().isSingle()) {
                page.begin(2, 4).add(company(scene.own())).end();
            }
        }
        picture.legend("From the lowest address to the highest, not to scale:");
    }

    private List<Scene> scenes(List<Surroundings> places, StripPicture picture) {
        List<Scene> scenes = new ArrayList<>();
        for (Surroundings place : places) {
            AddressStrip strip = picture.strip(place.segments().all());
            if (strip.isUniform()) {
                continue;
            }
            Scene known = null;
            for (Scene scene : scenes) {
                known = scene.strip().equals(strip) ? scene : known;
            }
            if (known == null) {
                known = new Scene(strip, place.segments().at(client), new ArrayList<>());
                scenes.add(known);
            }
            known.places().add(place);
        }
        return scenes;
    }

    private String heading(Scene scene, boolean isOnly) {
        String heading = "Where it stands among all " + Clients.name(client.family()) + " clients";
        if (isOnly) {
            return heading;
        }
        List<String> names = new ArrayList<>();
        for (Surroundings place : scene.places()) {
            names.add(place.local().toString());
        }
        return heading + " of " + ContenderWords.list(names);
    }

    private static String company(Segment own) {
        return "All of " + own.addresses() + " ("
                + Clients.count(own.addresses().count()) + ") get the same answer.";
    }
}
