/** Settings whose deletion can be taken back: their rows stay, with the keys their scripts carry. */
package io.beseda.chatconfig.restorable;
