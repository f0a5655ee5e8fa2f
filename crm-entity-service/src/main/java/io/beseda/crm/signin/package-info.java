/** Signing in, staying signed in and signing out of the console; see DESIGN.md. */
package io.beseda.crm.signin;
