package io.beseda.gateway.session;

import io.beseda.gateway.sighting.Sightings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells a page what its button looks like before anybody asks for a session. Refuses nothing: a page that may not know, or that
 * does not say which page it is, gets nothing and asks for a session, which tells it why. Stores nothing and never blocks.
 */
@ApplicationScoped
public class ShowButton {

    private final OpenSession sessions;
    private final Sightings sightings;

    ShowButton(OpenSession sessions, Sightings sightings) {
        this.sessions = sessions;
        this.sightings = sightings;
    }

    /** @param request of a script element: most browsers send the page's origin with it, as {@code Origin} or {@code Referer} */
    public Optional<ButtonSettings> settings(String buttonId, String hash, HttpServerRequest request) {
        Optional<String> page = Origin.ofPage(request.headers()).map(Origin::value);
        return sessions.find(buttonId, hash)
                .filter(embed -> embed.script().runsIn(embed.placement(), page))
                .map(embed -> {
                    embed.chat().ifPresent(chat -> sightings.shown(chat, embed.placement(), page));
                    return ButtonSettings.of(buttonId, hash, embed);
                });
    }
}
