package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.chatconfig.placement.PlacementProblem;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.setting.PublicSettings;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the scripts of placements. */
@ApplicationScoped
public class EmbedScripts {

    private final PublicSettings settings;

    @Inject
    public EmbedScripts(PublicSettings settings) {
        this.settings = settings;
    }

    /** @throws Refusal 400 for a placement or language there is not, 409 {@code placement-missing} for one that is not set up */
    EmbedScriptView of(Placements placements, String placementName, String localeCode) {
        var errors = new FieldErrors();
        var readPlacement = errors.read("/placement", () -> Placement.parse(placementName));
        var readLocale = errors.read("/locale", () -> ScriptLocale.parse(localeCode));
        errors.refuseIfAny();
        Placement placement = readPlacement.orElseThrow();
        if (!placements.isSetUp(placement)) {
            throw new Refusal(PlacementProblem.PLACEMENT_MISSING, placement.howToSetUp());
        }
        var script = new EmbedScript(
                placement,
                placements.buttonId(),
                placements.hash(placement),
                readLocale.orElseThrow(),
                settings.origin());
        return new EmbedScriptView(placement, script.html());
    }
}
