package io.beseda.gateway.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.Placement;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The page of the chat frame, with what differs between chats written into it. */
@Startup
@Singleton
class FramePage {

    static final String PLACEHOLDER = "<!--beseda-frame-->";

    private static final Logger LOG = Logger.getLogger(FramePage.class);
    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(FrameConfig.class);
    private static final String SOCKET_PATH = "/widget/socket";

    private final Optional<String> template;
    private final String socketOrigin;
    private final String pictureOrigins;

    FramePage(GatewaySettings settings) {
        template = AssetFile.load("widget-assets/frame/index.html").map(file -> new String(file.plain(), UTF_8));
        socketOrigin = settings.publicOrigin().replaceFirst("^http", "ws");
        String files = settings.files().publicOrigin();
        pictureOrigins = "'self' data: blob:" + (files.equals(settings.publicOrigin()) ? "" : " " + files);
        if (template.isEmpty()) {
            LOG.error("the class path has no chat frame (widget-assets/frame/index.html): no chat can be opened");
        } else if (!template.get().contains(PLACEHOLDER)) {
            throw new IllegalStateException("the chat frame's page has no " + PLACEHOLDER);
        }
    }

    Optional<String> html(Embed embed) {
        List<String> origins =
                embed.placement() == Placement.WEB ? embed.script().webOrigins() : null;
        String block = "<script type=\"application/json\" id=\"beseda-frame\">"
                + inHtml(json(new FrameConfig(origins, SOCKET_PATH))) + "</script>";
        return template.map(page -> page.replace(PLACEHOLDER, block));
    }

    String contentSecurityPolicy(Embed embed) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' " + socketOrigin
                + "; img-src " + pictureOrigins
                + "; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";
        if (embed.placement() == Placement.APP) {
            return policy;
        }
        List<String> origins = embed.script().webOrigins();
        return policy + "; frame-ancestors " + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    private static String json(FrameConfig config) {
        try {
            return JSON.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame configuration that can't be written as JSON", e);
        }
    }

    /** JSON that can't end the element it stands in, nor start another. */
    private static String inHtml(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
