package io.beseda.chatconfig.publishing;

import io.beseda.chatconfig.placement.Placement;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.WebPlacement;

/** Placements as events carry them. */
final class PlacementPublisher {

    private PlacementPublisher() {}

    static WebPlacement web(Placements placements) {
        return new WebPlacement(
                placements.hash(Placement.WEB).value(), placements.addresses().origins());
    }

    /** {@code null} while it is switched off, as the events say it. */
    static AppPlacement app(Placements placements) {
        return placements.isSetUp(Placement.APP)
                ? new AppPlacement(placements.hash(Placement.APP).value())
                : null;
    }
}
