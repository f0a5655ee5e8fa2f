/**
 * Pictures that accounts put on their pages and chats: taken from strangers, so never shown as they came, and kept in the database,
 * where a picture is named by what it looks like.
 */
package io.beseda.chatconfig.picture;
