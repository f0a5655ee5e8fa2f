/** Business-card sites («Сайт-визитка»): small public pages of an account, which may open an online chat. */
package io.beseda.chatconfig.businesscardsite;
