package io.beseda.systemtests.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.beseda.local.product.Product;
import io.beseda.systemtests.browser.Chromium;
import io.beseda.systemtests.browser.Widget;
import io.beseda.systemtests.client.Administrator;
import io.beseda.systemtests.client.Administrator.Button;
import io.beseda.systemtests.client.Attendant;
import io.beseda.systemtests.client.Pictures;
import io.beseda.systemtests.product.RunningProduct;
import io.beseda.systemtests.site.CustomerSite;
import java.awt.Color;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A site with a chat of its own and a browser without a past, new for every test; one Chromium for all of a class. */
@ExtendWith(RunningProduct.class)
abstract class ChatOnAPage {

    static final Duration LIMIT = Duration.ofSeconds(20);

    private static Chromium chromium;

    Product product;
    CustomerSite site;
    BrowserContext browser;
    Administrator administrator;
    Button chat;

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT.toMillis());
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void placeAChat(Product running) {
        product = running;
        site = new CustomerSite();
        browser = chromium.browser().newContext();
        administrator = Administrator.signIn(product);
        chat = administrator.createChat("Shop", site.origin());
        site.paste(chat.script());
    }

    @AfterEach
    void leave() {
        browser.close();
        site.close();
    }

    /** The chat, open on a new tab. */
    Widget widget() {
        return Widget.open(browser.newPage(), site.origin());
    }

    Attendant attendant() {
        return Attendant.of(product, administrator, chat);
    }

    /** Pastes the embed script with options of the page before it, in the names of amoCRM. */
    void configure(Map<String, Object> config) {
        site.paste("<script>var amoSocialButtonConfig = " + json(config) + "</script>" + chat.script());
    }

    /** Pastes the embed script with these options of its chat. */
    void configureChat(Map<String, Object> onlineChat) {
        configure(Map.of("onlinechat", onlineChat));
    }

    void change(Map<String, Object> settings) {
        administrator
                .rest()
                .patch("/api/settings/v1/online-chats/" + chat.chatId(), settings)
                .ok();
    }

    static String json(Object value) {
        try {
            return new JsonMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] picture() {
        return Pictures.png(64, 48, Color.BLACK);
    }
}
