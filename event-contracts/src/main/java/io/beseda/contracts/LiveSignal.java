package io.beseda.contracts;

/**
 * Something of the moment, worth showing now and little later: typing, reading, presence. Topic {@link Topic#LIVE_SIGNALS}. One
 * that is lost is not missed: what matters is told again.
 */
public sealed interface LiveSignal extends Event
        permits TypingChanged, MessagesRead, PresenceAsked, PresenceTold, ViewingChanged, SignedOut {}
