/** What signatures are checked with, and which keys are good enough for it; pure values on {@code java.security}. */
package io.beseda.chatconfig.keymaterial;
