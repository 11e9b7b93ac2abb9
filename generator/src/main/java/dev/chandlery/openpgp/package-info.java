/**
 * OpenPGP (RFC 9580): signatures over texts and bytes, and their check. The only package that knows Bouncy Castle; whoever does
 * not sign does not load it.
 */
@org.jspecify.annotations.NullMarked
package dev.chandlery.openpgp;
