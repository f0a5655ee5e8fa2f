package io.beseda.gateway.session;

import io.beseda.gateway.GatewaySettings;
import io.beseda.gateway.chatconfig.Embed;
import io.beseda.gateway.chatconfig.Embeds;
import io.beseda.gateway.chatconfig.OnlineChat;
import io.beseda.gateway.identity.ProvenIdentity;
import io.beseda.gateway.identity.Recognition;
import io.beseda.gateway.identity.Recognize;
import io.beseda.gateway.sighting.Identity;
import io.beseda.gateway.sighting.Sightings;
import io.beseda.support.identity.ExternalId;
import io.beseda.support.identity.ExternalIdKind;
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
 * Gives a page the session its chat frame connects with: bound to account, chat, placement and visitor,
 * and to who the client has proven to be. Stores nothing, asks nobody and never blocks.
 */
@ApplicationScoped
public class OpenSession {

    private static final Pattern BUTTON = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Embeds embeds;
    private final SessionTokens tokens;
    private final Sightings sightings;
    private final Recognize recognize;
    private final String publicOrigin;
    private final SecureRandom random = new SecureRandom();

    public OpenSession(
            Embeds embeds, SessionTokens tokens, Sightings sightings, Recognize recognize, GatewaySettings settings) {
        this.embeds = embeds;
        this.tokens = tokens;
        this.sightings = sightings;
        this.recognize = recognize;
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
        Recognition recognition = recognize(request, embed, chat, page);
        SessionGrant grant = grant(recognition, chat, request);
        String token = tokens.issueSession(embed, chat, page, grant);
        sightings.admitted(chat, embed.placement(), page, sighted(recognition));
        return new SessionAnswer(
                token,
                tokens.sessionLifetime().toSeconds(),
                embed.placement().word(),
                publicOrigin + "/widget/frame/" + request.id() + "/" + request.hash(),
                SessionAnswer.PublicChat.of(chat),
                button,
                SessionIdentity.of(recognition, grant.visitor()));
    }

    private Recognition recognize(SessionRequest request, Embed embed, OnlineChat chat, Optional<String> page) {
        Optional<ProvenIdentity> running = Optional.ofNullable(request.sessionToken())
                .flatMap(tokens::session)
                .filter(session -> session.isOf(embed, chat, page))
                .flatMap(WidgetSession::identity);
        return recognize.recognize(
                chat.id(), chat.identity(), given(request.userToken()), userId(request.userId()), running);
    }

    private SessionGrant grant(Recognition recognition, OnlineChat chat, SessionRequest request) {
        Optional<VisitorId> browser = Optional.ofNullable(request.visitorKey())
                .map(VisitorKey::new)
                .filter(VisitorKey::isProof)
                .map(key -> key.visitorOf(chat));
        if (recognition instanceof Recognition.Verified verified) {
            ProvenIdentity identity = verified.identity();
            var person = new VisitorId(chat.identity().person(chat.accountId(), chat.id(), identity.externalId()));
            return SessionGrant.person(person, identity, browser);
        }
        Optional<String> claimed = recognition instanceof Recognition.Claimed said
                ? Optional.of(said.externalId().value())
                : Optional.empty();
        return browser.map(visitor -> SessionGrant.browser(visitor, claimed))
                .orElseGet(() -> SessionGrant.newVisitor(newVisitor(), claimed));
    }

    private static Identity sighted(Recognition recognition) {
        if (recognition instanceof Recognition.Verified) {
            return Identity.VERIFIED;
        }
        return recognition instanceof Recognition.Claimed ? Identity.CLAIMED : Identity.ANONYMOUS;
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

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(said -> !said.isBlank());
    }

    private static Optional<String> userId(String said) {
        Optional<String> userId = given(said);
        if (userId.flatMap(id -> ExternalId.of(ExternalIdKind.TEXT, id)).isEmpty() && userId.isPresent()) {
            throw new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    "The user id can't be used.",
                    List.of(new FieldError("/userId", "invalid", "At most 255 characters, no control characters.")));
        }
        return userId;
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
