/** Owns what an online chat looks like and where it may appear, and publishes it to the other services. */
package io.beseda.chatconfig;
