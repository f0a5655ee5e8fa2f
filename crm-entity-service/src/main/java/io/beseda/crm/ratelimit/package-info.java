/** How often somebody may fail to prove who they are. */
package io.beseda.crm.ratelimit;
