package io.beseda.gateway.session;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.Embeds;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.sighting.Identity;
import io.beseda.gateway.sighting.Sightings;
import io.beseda.support.problem.CommonProblem;
import io.beseda.support.problem.FieldError;
import io.beseda.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives a page the session its chat frame connects with: bound to account, chat, placement and visitor. Stores nothing, asks
 * nobody and never blocks.
 */
@ApplicationScoped
public class OpenSession {

    private static final Pattern BUTTON = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_USER_ID = 255;

    private final Embeds embeds;
    private final SessionTokens tokens;
    private final Sightings sightings;
    private final String publicOrigin;
    private final SecureRandom random = new SecureRandom();

    public OpenSession(Embeds embeds, SessionTokens tokens, Sightings sightings, GatewaySettings settings) {
        this.embeds = embeds;
        this.tokens = tokens;
        this.sightings = sightings;
        this.publicOrigin = settings.publicOrigin();
    }

    /**
     * @param origin of the asking page; empty for a client that is no browser and for what is no origin
     * @throws Refusal with a {@link SessionProblem}, or invalid-request when a field has no sense
     */
    SessionAnswer open(SessionRequest request, Optional<Origin> origin) {
        Embed embed = find(request.id(), request.hash())
                .orElseThrow(() -> new Refusal(
                        SessionProblem.UNKNOWN_BUTTON, "No button has this id and hash. Copy the embed code again."));
        Optional<String> page = origin.map(Origin::value);
        checkPlacement(embed, page);
        var button = embed.button().map(SessionAnswer.PublicButton::of).orElse(null);
        return embed.chat()
                .map(chat -> open(request, embed, chat, page, button))
                .orElseGet(() -> SessionAnswer.withoutChat(embed.placement().word(), button));
    }

    private SessionAnswer open(
            SessionRequest request,
            Embed embed,
            OnlineChat chat,
            Optional<String> page,
            SessionAnswer.PublicButton button) {
        Optional<String> userId = claimed(request.userId());
        Optional<VisitorKey> proof =
                Optional.ofNullable(request.visitorKey()).map(VisitorKey::new).filter(VisitorKey::isProof);
        VisitorId visitor = proof.map(key -> key.visitorOf(chat)).orElseGet(this::newVisitor);
        String token = tokens.issueSession(
                embed,
                chat,
                visitor,
                proof.isPresent() ? WidgetSession.Proof.KEY : WidgetSession.Proof.NONE,
                page,
                userId);
        sightings.admitted(chat, embed.placement(), page, userId.isPresent() ? Identity.CLAIMED : Identity.ANONYMOUS);
        return new SessionAnswer(
                token,
                tokens.sessionLifetime().toSeconds(),
                embed.placement().word(),
                publicOrigin + "/widget/frame/" + request.id() + "/" + request.hash(),
                new SessionAnswer.PublicChat(chat.name(), chat.conversationMode()),
                button);
    }

    /** What a script's button id and hash name; empty also for what can't be one. */
    public Optional<Embed> find(String buttonId, String hash) {
        if (buttonId == null
                || hash == null
                || !BUTTON.matcher(buttonId).matches()
                || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return embeds.find(Long.parseLong(buttonId), hash);
    }

    private void checkPlacement(Embed embed, Optional<String> page) {
        if (!embed.script().runsIn(embed.placement(), page)) {
            // What a chat's settings offer to allow is its own script's origins, not those of buttons that open it.
            if (embed.button().isEmpty()) {
                embed.chat().ifPresent(chat -> sightings.refused(chat, embed.placement(), page));
            }
            throw new Refusal(SessionProblem.ORIGIN_REFUSED, "The page's origin is not among the placement addresses.");
        }
    }

    private static Optional<String> claimed(String userId) {
        if (userId == null || userId.isBlank()) {
            return Optional.empty();
        }
        String trimmed = userId.strip();
        if (trimmed.length() > MAX_USER_ID || trimmed.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "The user id can't be used.",
                    List.of(new FieldError("/userId", "invalid", "At most 255 characters, no control characters.")));
        }
        return Optional.of(trimmed);
    }

    /** All 122 bits random (version 4): nothing about the visitor's time or order can be read from it. */
    private VisitorId newVisitor() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        ByteBuffer buffer = ByteBuffer.wrap(bits);
        long high = buffer.getLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long low = buffer.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new VisitorId(new UUID(high, low));
    }
}
