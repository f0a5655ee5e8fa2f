/** Tells the other services what an online chat looks like now. */
package io.beseda.chatconfig.publishing;
