package dev.chandlery.server;

import java.util.Locale;

/** The request headers that choose between answers: what the client has, and what it can decode. */
final class Conditions {
    private Conditions() {}

    /** Says whether an {@code If-None-Match} header names the tag; compared weakly (RFC 9110 §13.1.2). */
    static boolean noneMatchNames(String header, String tag) {
        if (header.trim().equals("*")) {
            return true;
        }
        for (String item : header.split(",", -1)) {
            String candidate = item.trim();
            if (candidate.startsWith("W/")) {
                candidate = candidate.substring(2);
            }
            if (candidate.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether an {@code Accept-Encoding} header allows gzip (RFC 9110 §12.5.3). */
    static boolean acceptsGzip(String header) {
        boolean any = false;
        for (String item : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = item.split(";", -1);
            String coding = parts[0].trim();
            boolean allowed = true;
            for (int i = 1; i < parts.length; i++) {
                allowed &= !parts[i].trim().matches("q=0(\\.0{0,3})?");
            }
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return allowed;
            }
            any |= coding.equals("*") && allowed;
        }
        return any;
    }
}
