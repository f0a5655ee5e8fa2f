/**
 * Images from strangers: what describes them (place, camera, comments) and what is not part of them is left out, without touching
 * the picture; small pictures are made of them. Headers are believed about nothing but sizes, and those are bounded.
 */
package io.beseda.support.image;
