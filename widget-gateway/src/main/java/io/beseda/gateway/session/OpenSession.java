package io.beseda.gateway.session;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.EmbeddedChat;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.chatconfig.OnlineChats;
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

    private final OnlineChats chats;
    private final SessionTokens tokens;
    private final Sightings sightings;
    private final String publicOrigin;
    private final SecureRandom random = new SecureRandom();

    public OpenSession(OnlineChats chats, SessionTokens tokens, Sightings sightings, GatewaySettings settings) {
        this.chats = chats;
        this.tokens = tokens;
        this.sightings = sightings;
        this.publicOrigin = settings.publicOrigin();
    }

    /**
     * @param origin of the asking page; empty for a client that is no browser and for what is no origin
     * @throws Refusal with a {@link SessionProblem}, or invalid-request when a field has no sense
     */
    SessionAnswer open(SessionRequest request, Optional<Origin> origin) {
        EmbeddedChat embedded = find(request.id(), request.hash())
                .orElseThrow(() -> new Refusal(
                        SessionProblem.UNKNOWN_BUTTON, "No button has this id and hash. Copy the embed code again."));
        Optional<String> page = origin.map(Origin::value);
        checkPlacement(embedded, page);
        OnlineChat chat = embedded.chat();
        Optional<String> userId = claimed(request.userId());
        Optional<VisitorKey> proof =
                Optional.ofNullable(request.visitorKey()).map(VisitorKey::new).filter(VisitorKey::isProof);
        VisitorId visitor = proof.map(key -> key.visitorOf(chat)).orElseGet(this::newVisitor);
        String token = tokens.issueSession(
                chat,
                embedded.placement(),
                visitor,
                proof.isPresent() ? WidgetSession.Proof.KEY : WidgetSession.Proof.NONE,
                page,
                userId);
        sightings.admitted(embedded, page, userId.isPresent() ? Identity.CLAIMED : Identity.ANONYMOUS);
        return new SessionAnswer(
                token,
                tokens.sessionLifetime().toSeconds(),
                embedded.placement().word(),
                publicOrigin + "/widget/frame/" + request.id() + "/" + request.hash(),
                new SessionAnswer.PublicChat(chat.name(), chat.conversationMode()));
    }

    /** The chat a script's button id and hash name; empty also for what can't be one. */
    public Optional<EmbeddedChat> find(String buttonId, String hash) {
        if (buttonId == null
                || hash == null
                || !BUTTON.matcher(buttonId).matches()
                || !HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        return chats.find(Long.parseLong(buttonId), hash);
    }

    private void checkPlacement(EmbeddedChat embedded, Optional<String> page) {
        if (!embedded.chat().runsIn(embedded.placement(), page)) {
            sightings.refused(embedded, page);
            throw new Refusal(
                    SessionProblem.ORIGIN_REFUSED, "The page's origin is not among this chat's placement addresses.");
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
