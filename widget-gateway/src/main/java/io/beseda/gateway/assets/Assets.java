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
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{32}");

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

    /** The loader of one version for ever: the present one, or one that an earlier release had. */
    Optional<AssetFile> loader(String version) {
        if (!VERSION.matcher(version).matches()) {
            return Optional.empty();
        }
        return loader.filter(present -> present.version().equals(version))
                .or(() -> remembered("widget-assets/loaders/button-" + version + ".js")
                        .filter(earlier -> earlier.version().equals(version)));
    }

    Optional<AssetFile> extras() {
        return extras;
    }

    Duration loaderMaxAge() {
        return loaderMaxAge;
    }

    /** A file of the frame by its plain name; only names that exist are remembered. */
    Optional<AssetFile> frameFile(String name) {
        return NAME.matcher(name).matches() ? remembered("widget-assets/frame/assets/" + name) : Optional.empty();
    }

    private Optional<AssetFile> remembered(String resource) {
        AssetFile known = files.get(resource);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AssetFile> found = AssetFile.load(resource);
        found.ifPresent(file -> files.put(resource, file));
        return found;
    }
}
