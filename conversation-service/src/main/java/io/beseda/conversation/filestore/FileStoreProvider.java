package io.beseda.conversation.filestore;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the settings name; what they lack stops the start. */
@Singleton
public class FileStoreProvider {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(60);

    @Produces
    @Singleton
    public FileStore fileStore(FileStoreSettings settings) {
        return switch (settings.kind()) {
            case LOCAL ->
                new LocalFileStore(required(settings.directory(), "directory").toAbsolutePath());
            case S3 -> s3(settings.s3());
        };
    }

    private static FileStore s3(FileStoreSettings.S3 settings) {
        String bucket = required(settings.bucket(), "s3.bucket");
        return new S3FileStore(client(settings), bucket);
    }

    void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /** Checksums only where S3 asks for them: servers beside Amazon's do not all know the newer ones. */
    private static S3Client client(FileStoreSettings.S3 settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.isPathStyle())
                .credentialsProvider(credentials(settings))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.apiCallTimeout(WHOLE_CALL))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE));
        settings.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static AwsCredentialsProvider credentials(FileStoreSettings.S3 settings) {
        if (settings.accessKeyId().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        String secret = required(settings.secretAccessKey(), "s3.secret-access-key");
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKeyId().get(), secret));
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalArgumentException("beseda.file-store." + name + " is missing"));
    }
}
