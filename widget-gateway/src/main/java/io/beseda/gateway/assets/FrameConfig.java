package io.beseda.gateway.assets;

import java.util.List;

/**
 * What the frame's page is told, as {@code web/protocol/src/frameConfig.ts} names it.
 *
 * @param allowedOrigins the only pages that may connect; {@code null} for the app placement, which runs on any
 */
record FrameConfig(List<String> allowedOrigins, String socketPath) {}
