package io.beseda.conversation.filestore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where uploaded files are kept. */
@ConfigMapping(prefix = "beseda.file-store")
public interface FileStoreSettings {

    /** {@code local}, a directory, or {@code s3}, a bucket. */
    @WithDefault("local")
    Kind kind();

    /** With {@code local}: the directory; several pods must share it. */
    Optional<Path> directory();

    S3 s3();

    /** What keeps the files. */
    enum Kind {
        LOCAL,
        S3
    }

    /** With {@code s3}: the bucket and its server. */
    interface S3 {

        /** The bucket; it must exist. */
        Optional<String> bucket();

        /** The server of the bucket; without it, Amazon's. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Whether the bucket is part of the path, as most servers beside Amazon's want it, and not of the host. */
        @WithDefault("true")
        @WithName("path-style")
        boolean isPathStyle();

        /** Without it, the credentials that the SDK finds in its surroundings. */
        Optional<String> accessKeyId();

        /** Of the access key. Secret. */
        Optional<String> secretAccessKey();
    }
}
