package io.beseda.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.beseda.gateway.chatconfig.Greeting;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreetingTextTest {

    private static final Greeting GREETING = new Greeting(
            0,
            "ru",
            List.of(),
            List.of(
                    branch(
                            "start",
                            Map.of("ru", "Привет, {{ bot_params.name }}!", "en", "Hello, {{bot_params.name}}!")),
                    branch("prices", Map.of("ru", "От {{bot_params.price}} ₽")),
                    branch("empty", Map.of("ru", "{{bot_params.nothing}}"))));

    @Test
    void whatWasShownIsSaidInTheClientsLanguageOrTheDefaultOne() {
        assertThat(said("en", Map.of("name", "Olga", "price", "300"), "prices", "start"))
                .contains(new BotWords(List.of("Hello, Olga!"), List.of("От 300 ₽")));
        assertThat(said(null, Map.of(), null, "start")).contains(new BotWords(List.of("Привет, !"), List.of()));
    }

    @Test
    void whatThePageToldIsTextAndNothingMore() {
        assertThat(said("en", Map.of("name", "$1 {{bot_params.price}}"), null, "start"))
                .contains(new BotWords(List.of("Hello, $1 {{bot_params.price}}!"), List.of()));
    }

    @Test
    void whatDoesNotExistOrSaysNothingIsPassedOver() {
        assertThat(said("en", Map.of(), "nowhere", "gone", "empty")).isEmpty();
        assertThat(new ShownGreeting(Arrays.asList("start", null), null, "en", null).said())
                .containsExactly("start");
    }

    @Test
    void neitherEndlessTextsNorEndlessLists() {
        assertThat(said("en", Map.of("name", "x".repeat(5_000)), null, "start"))
                .get()
                .satisfies(bot -> assertThat(bot.before().get(0)).hasSize(4_000));
        String[] many = Collections.nCopies(50, "start").toArray(String[]::new);
        assertThat(said("en", Map.of(), null, many))
                .get()
                .satisfies(bot -> assertThat(bot.before()).hasSize(20));
    }

    private static Optional<BotWords> said(
            String language, Map<String, String> params, String next, String... branches) {
        return GreetingText.of(GREETING, new ShownGreeting(List.of(branches), next, language, null), params);
    }

    private static Greeting.Branch branch(String name, Map<String, String> texts) {
        return new Greeting.Branch(name, texts, List.of(), List.of());
    }
}
