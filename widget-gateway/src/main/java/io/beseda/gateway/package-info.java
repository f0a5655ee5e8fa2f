/**
 * Holds the live connections of visitors and operators; a pod may be lost at any instant without losing a message.
 *
 * <p>Features see each other in one direction: {@code broadcast}, {@code connection}, {@code identity} and {@code publishing} see none;
 * {@code livesignal} sees {@code publishing}; {@code chatconfig} sees {@code broadcast} and {@code identity}; {@code session} and {@code assets} see
 * {@code chatconfig}, {@code session} also {@code identity}; {@code visitor} and {@code operator} see all of these; {@code delivery} sees all of them and nobody sees it.
 */
package io.beseda.gateway;
