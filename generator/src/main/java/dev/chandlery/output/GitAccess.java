package dev.chandlery.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.util.FS;

/**
 * How a remote is reached: over HTTP with a token, over SSH with the program {@code ssh}, which knows the user's keys, agent and
 * known hosts. A path is written to by the program {@code git}, so that the hooks there run.
 *
 * @param token a password or token for HTTP; empty for none
 * @param user the user's name that goes with it
 * @param ssh a command in place of {@code ssh}; empty for none
 */
public record GitAccess(Optional<String> token, String user, Optional<String> ssh) {
    private static final int TIMEOUT_SECONDS = 60;

    /**
     * Returns the access that the environment gives: {@code CHANDLERY_GIT_TOKEN} and {@code CHANDLERY_GIT_USER} for HTTP, and
     * git's own {@code GIT_SSH_COMMAND}.
     */
    public static GitAccess of(Map<String, String> environment) {
        return new GitAccess(
                given(environment, "CHANDLERY_GIT_TOKEN"),
                given(environment, "CHANDLERY_GIT_USER").orElse("git"),
                given(environment, "GIT_SSH_COMMAND"));
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    void configure(Transport transport, URIish uri) {
        if (!uri.isRemote()) {
            // JGit would write into the repository beside its hooks; git itself runs them.
            transport.setOptionReceivePack("command git receive-pack");
        }
        transport.setTimeout(TIMEOUT_SECONDS);
        token.ifPresent(
                secret -> transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider(user, secret)));
        if (transport instanceof SshTransport overSsh) {
            overSsh.setSshSessionFactory(new SystemSsh(ssh));
        }
    }

    /** Runs {@code ssh}, as git does. */
    private static final class SystemSsh extends SshSessionFactory {
        private final Optional<String> program;

        private SystemSsh(Optional<String> program) {
            this.program = program;
        }

        @Override
        public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int timeoutMillis) {
            return new RemoteSession() {
                @Override
                public Process exec(String command, int timeout) throws IOException {
                    return start(uri, command);
                }

                @Override
                public void disconnect() {
                    // The process ends with its streams.
                }
            };
        }

        private Process start(URIish uri, String command) throws IOException {
            String host = uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost();
            if (host.startsWith("-")) {
                throw new TransportException(uri, "the name of a host does not begin with a hyphen");
            }
            List<String> words = new ArrayList<>();
            if (program.isPresent()) {
                words.addAll(List.of("sh", "-c", program.get() + " \"$@\"", "ssh"));
            } else {
                words.add("ssh");
            }
            if (uri.getPort() > 0) {
                words.addAll(List.of("-p", Integer.toString(uri.getPort())));
            }
            words.addAll(List.of(host, command));
            return new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        @Override
        public String getType() {
            return "system";
        }
    }
}
