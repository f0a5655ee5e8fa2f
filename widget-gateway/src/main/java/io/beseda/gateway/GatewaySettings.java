package io.beseda.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** Every setting of the gateway. A bound always says in its line what happens when it is reached. */
@ConfigMapping(prefix = "beseda")
public interface GatewaySettings {

    /** The origin people and pages reach this installation under; the only one a socket may be opened from by a browser. */
    @WithDefault("http://localhost:8080")
    String publicOrigin();

    Files files();

    Widget widget();

    SigningKeys signingKeys();

    Gateway gateway();

    /** Files of messages. */
    interface Files {

        /** Where browsers fetch them, as conversation-service's links say: pictures may come from there. */
        @WithDefault("${beseda.public-origin}")
        String publicOrigin();
    }

    /** What gateway and conversation-service must agree on. */
    interface Widget {

        /** Secret. Base64 of at least 32 bytes: signs and checks the tokens of widget sessions and visitors (HS256). */
        String sessionSecret();
    }

    /** What gateway and chat-config-service must agree on. */
    interface SigningKeys {

        /** Secret. Base64 of 32 bytes: opens the secrets of chats' signing keys, which chat-config-service seals with it. */
        String sealingKey();
    }

    /** The gateway's own settings. */
    interface Gateway {

        Session session();

        Socket socket();

        Limits limits();

        Delivery delivery();

        Sightings sightings();

        Assets assets();
    }

    /** Widget sessions. */
    interface Session {

        /** How long a session token lives. */
        @WithDefault("15m")
        Duration tokenLifetime();

        /** How long the token of a visitor whose key proves nothing lives; every connection renews it. */
        @WithDefault("365d")
        Duration visitorTokenLifetime();
    }

    /** Both sockets. */
    interface Socket {

        /** A whole message larger than this, however fragmented, closes the socket with 1009. */
        @WithDefault("65536")
        @Min(1024)
        @Max(1048576)
        int maxMessageBytes();

        /** A message in more fragments than this closes the socket with 1009. */
        @WithDefault("64")
        int maxFragments();

        /** How often the server pings. */
        @WithDefault("25s")
        Duration pingInterval();

        /** A ping unanswered for longer closes the socket with 4003. */
        @WithDefault("10s")
        Duration pongTimeout();

        /** A socket without a valid first frame after this time is closed with 4401. */
        @WithDefault("10s")
        Duration helloTimeout();

        /** How long before its expiry a client is told to refresh its token. */
        @WithDefault("60s")
        Duration expiryNotice();

        /** How long a closing socket may take to read what is left, before its connection is cut. */
        @WithDefault("5s")
        Duration closeTimeout();

        /** How often all sockets are looked at for what is due. */
        @WithDefault("1s")
        Duration tick();

        /** More frames than this waiting for a slow reader close its socket with 4002. */
        @WithDefault("256")
        int maxQueuedFrames();

        /** More bytes than this waiting for a slow reader close its socket with 4002. */
        @WithDefault("524288")
        int maxQueuedBytes();

        /** At shutdown, the time over which the closes (4001) of all sockets are spread at most. */
        @WithDefault("10s")
        Duration drainTime();
    }

    /** How much one caller may ask for. */
    interface Limits {

        /** Messages a visitor may send per second, over all its sockets; beyond, they are refused. */
        @WithDefault("10")
        int messagesPerSecond();

        /** Messages a visitor may send at once after a pause. */
        @WithDefault("20")
        int messageBurst();

        /** Live signals (typing, reading, viewing) a visitor or operator may send per second, over all its sockets; beyond, they are dropped. */
        @WithDefault("5")
        int signalsPerSecond();

        /** Live signals a visitor or operator may send at once after a pause. */
        @WithDefault("20")
        int signalBurst();

        /** Sockets of one visitor or operator; one more is closed with 4429. */
        @WithDefault("20")
        int socketsPerUser();

        /** Frames of any kind one socket may send per second on average over a ping interval; beyond, it is closed with 4429. */
        @WithDefault("40")
        int framesPerSecond();

        /** Conversations one operator socket may watch; one more closes it with 4429. */
        @WithDefault("200")
        int watchesPerSocket();

        /** Sessions a client address may ask for per second; beyond, 429. */
        @WithDefault("10")
        int sessionsPerSecond();

        /** Sessions a client address may ask for at once after a pause. */
        @WithDefault("100")
        int sessionBurst();

        /** Sockets a client address may open per second; beyond, 429 before the handshake. */
        @WithDefault("20")
        int handshakesPerSecond();

        /** Sockets a client address may open at once after a pause. */
        @WithDefault("200")
        int handshakeBurst();

        /**
         * Addresses (or CIDR ranges) of proxies whose X-Forwarded-For is believed. A request that one of them sends without
         * naming a client is not limited by address.
         */
        @WithDefault("127.0.0.0/8,::1")
        List<String> trustedProxies();
    }

    /** How committed events reach the sockets, and messages the event log. */
    interface Delivery {

        /** How far back a starting gateway reads, so that clients that come back from another one need no catch-up. */
        @WithDefault("5m")
        Duration lookback();

        /** Visitors remembered with their last event; more only means that some catch up needlessly. */
        @WithDefault("200000")
        int rememberedVisitors();

        /** Frames waiting for one event loop before the reader of events pauses. */
        @WithDefault("20000")
        int maxFramesPerLoop();
    }

    /** What the gateway reports of where widgets run. */
    interface Sightings {

        /** How long session requests are counted before they are reported. */
        @WithDefault("5s")
        Duration window();
    }

    /** The widget's files. */
    interface Assets {

        /** How long browsers may keep the loader without asking again. */
        @WithDefault("5m")
        Duration loaderMaxAge();
    }
}
