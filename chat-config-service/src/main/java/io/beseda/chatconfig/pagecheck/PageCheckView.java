package io.beseda.chatconfig.pagecheck;

/** @param displayed the origin with an internationalised host as people read it */
public record PageCheckView(String origin, String displayed, PageVerdict verdict) {}
