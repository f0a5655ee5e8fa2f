package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.field.FieldErrors;
import io.beseda.chatconfig.placement.Placement;
import io.beseda.chatconfig.placement.PlacementProblem;
import io.beseda.chatconfig.placement.Placements;
import io.beseda.chatconfig.setting.PublicSettings;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

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
        return new EmbedScriptView(placement, html(placements, placement, readLocale.orElseThrow()));
    }

    /** The script of whichever placement is set up, the website's first; empty if there is none. */
    public Optional<String> ofAny(Placements placements) {
        return Arrays.stream(Placement.values())
                .filter(placements::isSetUp)
                .findFirst()
                .map(placement -> html(placements, placement, ScriptLocale.RU));
    }

    private String html(Placements placements, Placement placement, ScriptLocale locale) {
        return new EmbedScript(placement, placements.buttonId(), placements.hash(placement), locale, settings.origin())
                .html();
    }
}
