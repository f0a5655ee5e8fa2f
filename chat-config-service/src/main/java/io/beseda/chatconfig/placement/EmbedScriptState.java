package io.beseda.chatconfig.placement;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whether a script can be copied, as REST shows it.
 *
 * @param reason the problem code that asking for a script answers with; absent when available
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmbedScriptState(boolean available, String reason) {

    public static EmbedScriptState of(Placements placements) {
        return placements.isAnySetUp()
                ? new EmbedScriptState(true, null)
                : new EmbedScriptState(false, PlacementProblem.PLACEMENT_MISSING.code());
    }
}
