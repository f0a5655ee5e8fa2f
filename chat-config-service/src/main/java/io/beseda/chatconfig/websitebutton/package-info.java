/** Feedback buttons as integrations written for amoCRM know them: {@code /api/v4/website_buttons} (their documentation, 2026). */
package io.beseda.chatconfig.websitebutton;
