package io.beseda.chatconfig.pagecheck;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.PlacementAddress;
import io.beseda.chatconfig.placement.Placements;
import java.util.Objects;

/** @param address of a page, as in a browser's address bar; at most 2048 characters */
public record PageCheckRequest(String address) {

    /** Judges the page by its origin; what is no address at all is a field error. */
    PageCheckView judgedBy(Placements placements) {
        var errors = new FieldErrors();
        var read = errors.read("/address", () -> PlacementAddress.parse(Objects.requireNonNullElse(address, "")));
        errors.refuseIfAny();
        PlacementAddress page = read.orElseThrow();
        return new PageCheckView(page.origin(), page.displayed(), PageVerdict.of(page, placements.addresses()));
    }
}
