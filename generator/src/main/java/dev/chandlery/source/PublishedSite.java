package dev.chandlery.source;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A registry on a web server. */
final class PublishedSite implements PublishedFiles {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_END = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String top;

    private PublishedSite(String top) {
        this.top = top;
    }

    /** Returns the registry at an address, or empty when the text is not an address on the web. */
    static Optional<PublishedSite> of(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new SourceException(
                    "\"" + Names.printable(address) + "\" is not an address; write it as in a browser.", e);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw new SourceException("the address of a registry has a host, and neither a password nor a query;"
                    + " give the one under which its index.yaml is.");
        }
        return Optional.of(new PublishedSite(address.endsWith("/") ? address : address + "/"));
    }

    @Override
    public byte[] read(String path) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        mustBeThere(path, get(path, MAX_FILE_BYTES, content::writeBytes));
        return content.toByteArray();
    }

    @Override
    public Optional<byte[]> find(String path) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int status = get(path, MAX_FILE_BYTES, content::writeBytes);
        if (status == NOT_FOUND || status == GONE) {
            return Optional.empty();
        }
        mustBeThere(path, status);
        return Optional.of(content.toByteArray());
    }

    @Override
    public void lines(String path, Consumer<String> each) {
        LineSplitter lines = new LineSplitter(each);
        mustBeThere(path, get(path, MAX_LINES_BYTES, lines));
        lines.end();
    }

    private void mustBeThere(String path, int status) {
        if (status != OK) {
            throw failed(top + path, "answers " + status, "give the address of a registry that generate wrote");
        }
    }

    /** Returns the status of the answer; its body is given only when it is the file. */
    private int get(String path, long limit, Consumer<byte[]> pieces) {
        String address = top + path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TO_ANSWER)
                .header("User-Agent", "chandlery")
                .build();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                request, info -> info.statusCode() == OK ? new Pieces(limit, pieces) : BodySubscribers.replacing(null));
        try {
            return answer.get(TO_END.toSeconds(), TimeUnit.SECONDS).statusCode();
        } catch (TimeoutException e) {
            throw failed(address, "was not read within " + TO_END.toMinutes() + " minutes", "try again later", answer);
        } catch (ExecutionException e) {
            throw failed(address, reason(e.getCause()), "check the address and the network", answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(address, "was interrupted", "try again", answer);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "did not answer in time";
        }
        if (cause == null || cause.getMessage() == null) {
            return "cannot be reached";
        }
        return "cannot be read (" + Names.printable(cause.getMessage()) + ")";
    }

    private static SourceException failed(String address, String what, String remedy, CompletableFuture<?> answer) {
        answer.cancel(true);
        return failed(address, what, remedy);
    }

    private static SourceException failed(String address, String what, String remedy) {
        return new SourceException("\"" + Names.printable(address) + "\" " + what + "; " + remedy + ".");
    }

    /** Gives the body in pieces, and ends when it is too large. */
    private static final class Pieces implements BodySubscriber<Void> {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final Consumer<byte[]> each;
        private long left;
        private Optional<Flow.Subscription> subscription = Optional.empty();

        private Pieces(long limit, Consumer<byte[]> each) {
            this.left = limit;
            this.each = each;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription started) {
            subscription = Optional.of(started);
            started.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            try {
                for (ByteBuffer buffer : buffers) {
                    left -= buffer.remaining();
                    if (left < 0) {
                        throw new SourceException("it is larger than a file of a registry can be");
                    }
                    byte[] piece = new byte[buffer.remaining()];
                    buffer.get(piece);
                    each.accept(piece);
                }
            } catch (RuntimeException e) {
                subscription.ifPresent(Flow.Subscription::cancel);
                done.completeExceptionally(e);
            }
        }

        @Override
        public void onError(Throwable cause) {
            done.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            done.complete(null);
        }
    }
}
