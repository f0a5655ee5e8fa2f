/** The keys with which a site's server signs who its visitor is. See {@code DESIGN.md} beside this file. */
package io.beseda.chatconfig.signingkey;
