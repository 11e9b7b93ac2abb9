package dev.chandlery.generate;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Freeze;
import dev.chandlery.registry.FreezeText;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.TreePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Freezes an environment, and lifts the freeze. */
public final class Freezing {
    private static final String FILE = "freeze.yaml";

    private Freezing() {}

    /**
     * Freezes an environment; an earlier freeze is replaced.
     *
     * @param until a date, or a date with time and offset (RFC 3339)
     * @param reason why
     * @throws WrongRequestException when there is no such environment, or the text is no moment to come
     * @throws dev.chandlery.source.SourceException when the files cannot be read or written
     */
    public static EnvironmentReport freeze(EnvironmentRequest request, String until, String reason) {
        if (reason.isBlank()) {
            throw new WrongRequestException("Give a reason with --reason, for those who want to promote.");
        }
        String text = FreezeText.write(until, reason)
                .orElseThrow(
                        () -> new WrongRequestException("--until is a date such as 2026-12-28, or a date with time and"
                                + " offset such as 2026-12-28T18:00:00Z; the reason is at most 2000 characters without control"
                                + " characters."));
        if (!FreezeText.until(until).isAfter(request.now())) {
            throw new WrongRequestException("That moment is over: " + FreezeText.until(until) + ".");
        }
        try (SourceRepository repository = EnvironmentFiles.open(request)) {
            EnvironmentFiles files = new EnvironmentFiles(request, repository);
            Environment environment = files.find(request.environment());
            TreePath path = files.path(FILE);
            Optional<byte[]> content = Optional.of(text.getBytes(StandardCharsets.UTF_8));
            Optional<String> commit = files.write(
                    path, content, "Freeze " + environment.name() + " until " + until + "\n\n" + reason.strip() + "\n");
            return new EnvironmentReport(
                    List.of(),
                    BlastRadius.NONE,
                    path.value(),
                    commit,
                    environment
                            .gates()
                            .freeze()
                            .filter(freeze -> freeze.isOpen(request.now()))
                            .map(freeze -> "It was frozen until " + freeze.until() + ".")
                            .stream()
                            .toList());
        }
    }

    /**
     * Lifts the freeze of an environment.
     *
     * @throws WrongRequestException when there is no such environment, or it has no freeze
     * @throws dev.chandlery.source.SourceException when the files cannot be read or written
     */
    public static EnvironmentReport unfreeze(EnvironmentRequest request) {
        try (SourceRepository repository = EnvironmentFiles.open(request)) {
            EnvironmentFiles files = new EnvironmentFiles(request, repository);
            Environment environment = files.find(request.environment());
            Freeze freeze = environment
                    .gates()
                    .freeze()
                    .orElseThrow(() -> new WrongRequestException(environment.name() + " is not frozen."));
            TreePath path = files.path(FILE);
            Optional<String> commit = files.write(path, Optional.empty(), "Unfreeze " + environment.name() + "\n");
            return new EnvironmentReport(
                    List.of(),
                    BlastRadius.NONE,
                    path.value(),
                    commit,
                    List.of("It was frozen until " + freeze.until() + "."));
        }
    }
}
