/**
 * The server: the files of a registry folder over HTTP as a static host or a CDN should serve them, and the {@code serve}
 * command. Javalin and Jetty are used here only. May know every other package; none may know it.
 */
@NullMarked
package dev.chandlery.server;

import org.jspecify.annotations.NullMarked;
