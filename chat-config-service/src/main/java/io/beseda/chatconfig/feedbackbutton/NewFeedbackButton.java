package io.beseda.chatconfig.feedbackbutton;

import io.beseda.chatconfig.onlinechat.OnlineChatId;
import io.beseda.chatconfig.placement.PlacementAddresses;
import java.util.Optional;

/** What a feedback button is created with. */
public record NewFeedbackButton(
        ButtonName name,
        Optional<OnlineChatId> onlineChat,
        PlacementAddresses trustedSites,
        boolean embeddedInApp,
        Optional<Long> pipelineId) {}
