/** Access tokens: the key they are signed with, their claims, and the key set by which every service verifies them. */
package io.beseda.crm.token;
