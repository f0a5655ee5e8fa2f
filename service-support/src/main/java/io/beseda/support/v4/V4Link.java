package io.beseda.support.v4;

/** A link of an answer. */
public record V4Link(String href) {}
