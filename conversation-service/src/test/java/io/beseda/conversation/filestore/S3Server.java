package io.beseda.conversation.filestore;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The server of module s3-test-server, in a process of its own. */
final class S3Server implements AutoCloseable {

    private static final Path MODULE = Path.of("..", "s3-test-server", "target");
    private static final String BUCKET = "files";
    private static final String ACCESS_KEY = "tester";

    private final String secret = UUID.randomUUID().toString();
    private final Process process;
    private final int port;

    private S3Server() throws IOException {
        String classPath = MODULE.resolve("classes") + ":" + Files.readString(MODULE.resolve("class-path"));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath,
                        "io.beseda.s3.S3TestServer",
                        BUCKET,
                        ACCESS_KEY,
                        secret)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        port = Integer.parseInt(output.readLine());
    }

    static S3Server start() throws IOException {
        return new S3Server();
    }

    Map<String, String> settings() {
        return Map.of(
                "beseda.file-store.kind", "s3",
                "beseda.file-store.s3.endpoint", "http://127.0.0.1:" + port,
                "beseda.file-store.s3.bucket", BUCKET,
                "beseda.file-store.s3.access-key-id", ACCESS_KEY,
                "beseda.file-store.s3.secret-access-key", secret);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
