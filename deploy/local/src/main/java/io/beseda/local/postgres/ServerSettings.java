package io.beseda.local.postgres;

import java.util.stream.Stream;

/** The server's settings, given on its command line so that no file left from an earlier run overrides them. */
record ServerSettings(int port) {

    Stream<String> asArguments() {
        return Stream.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=100",
                        "shared_buffers=128MB",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        // What people write to each other does not belong in a log, not even next to an error.
                        "log_min_error_statement=panic",
                        "log_error_verbosity=terse",
                        "log_statement=none")
                .flatMap(setting -> Stream.of("-c", setting));
    }
}
