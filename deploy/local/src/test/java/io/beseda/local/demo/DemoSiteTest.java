package io.beseda.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.local.process.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSiteTest {

    private static final String SCRIPT = "<script>embed()</script>";

    private final int port = FreePorts.orFree(0);
    private DemoSite site;

    @BeforeEach
    void open() {
        site = DemoSite.open(port, SCRIPT, URI.create("http://localhost:8080"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"/, en", "/?lang=ru, ru", "/other?lang=en, en", "/other?lang=ru, ru"})
    void everyPageCarriesTheEmbedScriptAsItWasCopied(String path, String language) throws Exception {
        var page = get(path);

        assertThat(page)
                .contains("<html lang=\"" + language + "\">", SCRIPT, "http://127.0.0.1:" + port)
                .doesNotContain("{{", "<!-- embed script -->");
    }

    @Test
    void theLanguageOfTheBrowserIsTheFirstChoice() throws Exception {
        assertThat(get("/", "Accept-Language", "ru-RU,ru;q=0.9")).contains("Чайная на углу");
    }

    private String get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
