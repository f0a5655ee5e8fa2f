package io.beseda.support.v4;

/** How a list is to be sorted. */
public record V4Order(String field, boolean descending) {}
