package io.beseda.chatconfig.embedscript;

import io.beseda.chatconfig.placement.Placement;

/** A script to paste into a site's pages or an app's WebView, HTML tags included. */
public record EmbedScriptView(Placement placement, String script) {}
