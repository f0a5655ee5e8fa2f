package io.beseda.gateway.assets;

import io.beseda.gateway.GatewaySettings;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The widget's files on the class path: read and compressed once, then served from memory. */
@Startup
@Singleton
class Assets {

    private static final Logger LOG = Logger.getLogger(Assets.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private final Map<String, AssetFile> files = new ConcurrentHashMap<>();
    private final Optional<AssetFile> loader;
    private final Optional<AssetFile> extras;
    private final Duration loaderMaxAge;

    Assets(GatewaySettings settings) {
        loader = AssetFile.load("widget-assets/button.js");
        extras = AssetFile.load("widget-assets/extras.js");
        loaderMaxAge = settings.gateway().assets().loaderMaxAge();
        if (loader.isEmpty()) {
            LOG.error("the class path has no loader (widget-assets/button.js): no page can show a chat");
        }
    }

    Optional<AssetFile> loader() {
        return loader;
    }

    Optional<AssetFile> extras() {
        return extras;
    }

    Duration loaderMaxAge() {
        return loaderMaxAge;
    }

    /** A file of the frame by its plain name; only names that exist are remembered. */
    Optional<AssetFile> frameFile(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        AssetFile known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AssetFile> found = AssetFile.load("widget-assets/frame/assets/" + name);
        found.ifPresent(file -> files.put(name, file));
        return found;
    }
}
