package io.beseda.conversation.download;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Links to files. */
@ConfigMapping(prefix = "beseda.files")
public interface FileLinkSettings {

    /**
     * Where browsers fetch files: scheme, host and port. Best another host than the installation's, so that a file could do nothing in
     * its name even if a browser ran it.
     */
    @WithDefault("${beseda.public-origin}")
    String publicOrigin();

    /** The secret links are signed with: Base64 of at least 32 random bytes, the same in all pods. Secret. */
    String linkSecret();

    /** How long a link works. */
    @WithDefault("10M")
    Duration linkLifetime();
}
