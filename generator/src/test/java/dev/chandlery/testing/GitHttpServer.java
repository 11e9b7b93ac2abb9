package dev.chandlery.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The repositories of a folder over HTTP, by {@code git http-backend}, and what can go wrong with it when they are written. */
public final class GitHttpServer implements AutoCloseable {
    /** What becomes of a push. */
    public enum Fault {
        /** Nothing goes wrong. */
        NONE,
        /** The connection ends while the commit is sent. */
        BEFORE_IT_ARRIVED,
        /** The commit arrives, and the connection ends before that is said. */
        AFTER_IT_ARRIVED,
        /** The commit arrives, the connection ends, and nothing is answered from then on. */
        FOR_GOOD
    }

    private final Path root;
    private final Fault fault;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean gone;

    private GitHttpServer(Path root, Fault fault, HttpServer server) {
        this.root = root;
        this.fault = fault;
        this.server = server;
    }

    /** Serves the bare repositories of a folder. */
    public static GitHttpServer serve(Path root, Fault fault) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GitHttpServer server = new GitHttpServer(root, fault, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Returns the address of a repository. */
    public String address(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean push = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
        if (gone) {
            exchange.close();
        } else if (push && fault == Fault.BEFORE_IT_ARRIVED) {
            exchange.getRequestBody().readNBytes(64);
            exchange.close();
        } else {
            byte[] answer = backend(exchange);
            if (push && fault != Fault.NONE) {
                gone = fault == Fault.FOR_GOOD;
                exchange.close();
            } else {
                answer(exchange, answer);
            }
        }
    }

    /** Runs the program as a CGI script (RFC 3875). */
    private byte[] backend(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ProcessBuilder builder = new ProcessBuilder("git", "-c", "http.receivepack=true", "http-backend");
        Map<String, String> environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        String query = exchange.getRequestURI().getRawQuery();
        environment.put("QUERY_STRING", query == null ? "" : query);
        environment.put("CONTENT_LENGTH", Integer.toString(body.length));
        header(exchange, "Content-Type", "CONTENT_TYPE", environment);
        header(exchange, "Content-Encoding", "HTTP_CONTENT_ENCODING", environment);
        header(exchange, "Git-Protocol", "GIT_PROTOCOL", environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(body);
        }
        try (InputStream out = process.getInputStream()) {
            return out.readAllBytes();
        }
    }

    private static void header(HttpExchange exchange, String name, String variable, Map<String, String> environment) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
            environment.put(variable, value);
        }
    }

    private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
        int status = 200;
        int at = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < answer.length) {
            byte next = answer[at++];
            if (next != '\n') {
                line.write(next);
                continue;
            }
            String header = line.toString(StandardCharsets.US_ASCII).strip();
            line.reset();
            if (header.isEmpty()) {
                break;
            }
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            if (header.startsWith("Status:")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header.substring(0, colon), value);
            }
        }
        byte[] body = Arrays.copyOfRange(answer, at, answer.length);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
