package io.beseda.local.product;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service's management port whether it is ready. */
final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    static boolean of(int managementPort) {
        try {
            var url = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort))
                    .toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
