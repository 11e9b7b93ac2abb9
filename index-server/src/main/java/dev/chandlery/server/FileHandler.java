package dev.chandlery.server;

import dev.chandlery.server.Representations.Representation;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Answers GET and HEAD with the files of the folder. */
final class FileHandler implements Handler {
    private static final String INDEX = "index.html";

    private final Path root;
    private final Representations representations = new Representations();

    FileHandler(Path root) {
        this.root = root;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Optional<RequestPath> path = RequestPath.parse(ctx.req().getRequestURI());
        if (path.isEmpty()) {
            notFound(ctx, false);
            return;
        }
        RequestPath wanted = path.get();
        Path place = root;
        for (String segment : wanted.segments()) {
            place = place.resolve(segment);
        }
        Path file = wanted.directory() ? place.resolve(INDEX) : place;
        Optional<Served> found = Served.open(root, file);
        if (found.isPresent()) {
            send(ctx, wanted, found.get());
        } else if (!wanted.directory() && Files.isRegularFile(place.resolve(INDEX))) {
            redirect(ctx, wanted.last());
        } else {
            notFound(ctx, wanted.isBelow("api"));
        }
    }

    /** Relative, so that it holds behind a proxy that serves the registry below a prefix. */
    private static void redirect(Context ctx, String name) {
        String query = ctx.req().getQueryString();
        ctx.status(301);
        ctx.header("Location", "./" + name + "/" + (query == null ? "" : "?" + query));
        ctx.header("Cache-Control", Headers.REVALIDATE);
    }

    private void send(Context ctx, RequestPath wanted, Served file) throws IOException {
        String name = String.valueOf(file.path().getFileName());
        String type = MediaTypes.of(name);
        Optional<Served> twin = type.equals(MediaTypes.GZIP)
                ? Optional.empty()
                : Served.open(root, file.path().resolveSibling(name + ".gz"));
        try (file) {
            // A range is always one of the plain content: parts of compressed content help nobody.
            boolean gzip = Conditions.acceptsGzip(header(ctx, "Accept-Encoding")) && ctx.header("Range") == null;
            Representation chosen = representations.choose(file, twin, type, gzip);
            ctx.header("ETag", chosen.tag());
            ctx.header("Cache-Control", isForever(wanted) ? Headers.FOREVER : Headers.REVALIDATE);
            if (chosen.varies()) {
                ctx.header("Vary", "Accept-Encoding");
            }
            if (Conditions.noneMatchNames(header(ctx, "If-None-Match"), chosen.tag())) {
                // What it says of the content must be true of it (RFC 9110 §8.6, §15.4.5): caches keep it.
                ctx.status(304);
                ctx.contentType(type);
                ctx.res().setContentLengthLong(chosen.size());
                return;
            }
            if (type.startsWith("image/svg")) {
                Headers.secureImage(ctx);
            }
            sendContent(ctx, type, chosen);
        } finally {
            if (twin.isPresent()) {
                twin.get().close();
            }
        }
    }

    private static void sendContent(Context ctx, String type, Representation chosen) throws IOException {
        ByteRange part = part(ctx, chosen);
        if (!chosen.gzip()) {
            ctx.header("Accept-Ranges", "bytes");
        }
        if (part.kind() == ByteRange.Kind.UNSATISFIABLE) {
            ctx.status(416);
            ctx.header("Content-Range", "bytes */" + chosen.size());
            return;
        }
        if (part.kind() == ByteRange.Kind.PART) {
            ctx.status(206);
            ctx.header(
                    "Content-Range",
                    "bytes " + part.first() + "-" + (part.first() + part.length() - 1) + "/" + chosen.size());
        }
        ctx.contentType(type);
        if (chosen.gzip()) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.res().setContentLengthLong(part.length());
        if (isGet(ctx)) {
            chosen.body().writeTo(ctx.res().getOutputStream(), part);
        }
    }

    /** A range holds for GET only (RFC 9110 §14.2), and only while the client's part is of the same content (§13.1.5). */
    private static ByteRange part(Context ctx, Representation chosen) {
        String condition = ctx.header("If-Range");
        boolean same = condition == null || condition.trim().equals(chosen.tag());
        return isGet(ctx) && same ? ByteRange.of(header(ctx, "Range"), chosen.size()) : ByteRange.whole(chosen.size());
    }

    private void notFound(Context ctx, boolean forProgram) throws IOException {
        byte[] body = (forProgram
                        ? "{\"error\":{\"status\":404,\"message\":\"not found\"}}\n"
                        : "<!doctype html><html lang=\"en\"><title>Not found</title><h1>Not found</h1>\n")
                .getBytes(StandardCharsets.UTF_8);
        if (!forProgram) {
            Optional<Served> page = Served.open(root, root.resolve("404.html"));
            if (page.isPresent()) {
                try (Served open = page.get()) {
                    body = Files.readAllBytes(open.path());
                }
            }
        }
        ctx.status(404);
        ctx.header("Cache-Control", Headers.REVALIDATE);
        ctx.contentType(MediaTypes.of(forProgram ? "error.json" : INDEX));
        ctx.res().setContentLengthLong(body.length);
        if (isGet(ctx)) {
            ctx.res().getOutputStream().write(body);
        }
    }

    /** Bundles are published once under their name and version. */
    private static boolean isForever(RequestPath path) {
        return path.isBelow("charts") && path.last().endsWith(".tgz");
    }

    private static boolean isGet(Context ctx) {
        return ctx.method().equals(HandlerType.GET);
    }

    private static String header(Context ctx, String name) {
        String value = ctx.header(name);
        return value == null ? "" : value;
    }
}
