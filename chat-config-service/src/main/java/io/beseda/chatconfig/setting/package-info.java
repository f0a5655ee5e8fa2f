/** Settings of this service. */
package io.beseda.chatconfig.setting;
