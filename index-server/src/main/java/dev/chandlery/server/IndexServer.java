package dev.chandlery.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the files of a registry folder.
 *
 * <p>It keeps nothing but what it can compute again from the files, so any number of servers may serve copies of a
 * folder, and the folder may be replaced under it file by file.
 */
public final class IndexServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexServer.class);
    private static final long STOP_MILLIS = 5_000;

    private final Javalin javalin;
    private final String host;

    private IndexServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts a server.
     *
     * @throws ServerException when the port is taken, or the host is not one of this machine
     */
    public static IndexServer start(ServerOptions options) {
        Javalin javalin = Javalin.create(config -> configure(config, options));
        try {
            return new IndexServer(javalin.start(), options.host());
        } catch (JavalinBindException e) {
            throw new ServerException(
                    "port " + options.port() + " on " + options.host() + " is taken or not allowed: choose another with"
                            + " --port",
                    e);
        } catch (RuntimeException e) {
            throw new ServerException(
                    "cannot listen on " + options.host() + " port " + options.port() + " (" + e.getMessage()
                            + "): choose others with --host and --port",
                    e);
        }
    }

    private static void configure(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.host = options.host();
        config.jetty.port = options.port();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(IndexServer::configure);
        config.routes.before(Headers::secure);
        config.routes.before(IndexServer::refuseOtherMethods);
        both(config, "/healthz", ctx -> plain(ctx, 200, "ok\n"));
        both(config, "/readyz", ctx -> ready(ctx, options.registry()));
        both(config, "/*", new FileHandler(options.registry()));
        config.routes.exception(Exception.class, IndexServer::failed);
    }

    private static void configure(Server server) {
        server.setStopTimeout(STOP_MILLIS);
        server.setHandler(new GracefulHandler());
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowMessageInTitle(false);
        server.setErrorHandler(errors);
    }

    private static void both(JavalinConfig config, String path, io.javalin.http.Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private static void refuseOtherMethods(Context ctx) {
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            ctx.header("Allow", "GET, HEAD");
            plain(ctx, 405, "only GET and HEAD\n");
            ctx.skipRemainingHandlers();
        }
    }

    /** Ready once the folder holds a whole output: the index is written last. */
    private static void ready(Context ctx, Path registry) {
        boolean ready = Files.isRegularFile(registry.resolve("index.yaml"));
        plain(ctx, ready ? 200 : 503, ready ? "ready\n" : "no output yet\n");
    }

    private static void plain(Context ctx, int status, String text) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(MediaTypes.of("answer.txt"));
        ctx.res().setContentLengthLong(text.length());
        if (!ctx.method().equals(HandlerType.HEAD)) {
            ctx.result(text);
        }
    }

    private static void failed(Exception failure, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.req().getRequestURI(), failure);
        if (!ctx.res().isCommitted()) {
            plain(ctx, 500, "the server failed to answer\n");
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return javalin.port();
    }

    /** Returns the address of the registry, with a slash at its end. */
    public String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port() + "/";
    }

    /** Takes no more requests, lets those that run end for a few seconds, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
