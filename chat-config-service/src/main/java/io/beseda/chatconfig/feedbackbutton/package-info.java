/** Feedback buttons (amoCRM's «CRM Plugin»): a button on a site that opens an online chat, and other ways to write or call. */
package io.beseda.chatconfig.feedbackbutton;
