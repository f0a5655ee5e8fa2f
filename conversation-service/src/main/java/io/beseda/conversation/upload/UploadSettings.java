package io.beseda.conversation.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be uploaded. */
@ConfigMapping(prefix = "beseda.uploads")
public interface UploadSettings {

    /** How many files of the last hour a visitor or operator may have uploaded and not sent. */
    @WithDefault("20")
    int unsentPerHour();

    /** How much a visitor or operator may upload in an hour, sent or not. */
    @WithDefault("200M")
    MemorySize sizePerHour();

    /** How much all visitors and operators of an account may upload in a day. */
    @WithDefault("10G")
    MemorySize accountSizePerDay();

    /** How long a file that was not sent is kept. */
    @WithDefault("24H")
    Duration unsentLifetime();

    /** How often files that were not sent are looked for. */
    @WithDefault("10M")
    Duration cleanupInterval();

    /** How many uploads one pod takes at once; each needs a thread and up to 50 MB of the temporary directory. */
    @WithDefault("8")
    int atOnce();
}
