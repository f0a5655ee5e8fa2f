/** Plain JDBC with set-based statements: how rows of a batch become array parameters. Knows no feature. */
package io.beseda.conversation.database;
