package dev.chandlery.server;

import io.javalin.http.Context;

/** The headers that every answer carries, and how long answers may be kept. */
final class Headers {
    static final String REVALIDATE = "no-cache";
    /** For what is published under a name that never gets other content. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    private static final String PAGES = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";
    /** An icon comes from a package: opened by itself it is a document, which may do nothing. */
    private static final String IMAGES =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private Headers() {}

    static void secure(Context ctx) {
        ctx.header("Content-Security-Policy", PAGES);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    static void secureImage(Context ctx) {
        ctx.header("Content-Security-Policy", IMAGES);
    }
}
