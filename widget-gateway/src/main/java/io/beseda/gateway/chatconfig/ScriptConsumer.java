package io.beseda.gateway.chatconfig;

import io.beseda.contracts.AppPlacement;
import io.beseda.contracts.WebPlacement;
import java.util.Optional;

/** Reads a {@link Script} from what events carry. */
final class ScriptConsumer {

    private ScriptConsumer() {}

    /** @param app {@code null} while it is switched off, as the events say it */
    static Script of(long buttonId, WebPlacement web, AppPlacement app) {
        return new Script(
                buttonId, web.hash(), web.origins(), Optional.ofNullable(app).map(AppPlacement::hash));
    }
}
