package dev.chandlery.generate;

import dev.chandlery.generate.DefinitionStore.Basis;
import dev.chandlery.output.FolderSink;
import dev.chandlery.registry.KnownDefinitions;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The output of an earlier run, read while the head is read. */
final class EarlierOutput {
    /** There was no earlier run. */
    static final EarlierOutput NONE = ofDefinitions(settings -> KnownDefinitions.NONE);

    private final Supplier<Earlier> releases;
    private final Function<String, KnownDefinitions> definitions;

    private EarlierOutput(Supplier<Earlier> releases, Function<String, KnownDefinitions> definitions) {
        this.releases = releases;
        this.definitions = definitions;
    }

    /** Returns what says nothing of releases, and these definitions of the packages of the head. */
    static EarlierOutput ofDefinitions(Function<String, KnownDefinitions> definitions) {
        return new EarlierOutput(() -> Earlier.NONE, definitions);
    }

    /**
     * Begins to read an output.
     *
     * @param damaged the files of it that are missing or damaged
     */
    static EarlierOutput read(FolderSink sink, List<String> damaged, String programVersion, Parallel parallel) {
        return new EarlierOutput(
                new Once<>(Earlier.in(sink, damaged, parallel)),
                settings -> sink.content(DefinitionStore.PATH)
                        .filter(content -> !damaged.contains(DefinitionStore.PATH))
                        .map(content -> DefinitionStore.read(content, new Basis(settings, programVersion)))
                        .orElse(KnownDefinitions.NONE));
    }

    /** Returns what it says of releases; waits for it. */
    Earlier releases() {
        return releases.get();
    }

    /**
     * Returns what it says of the packages of the head.
     *
     * @param settings id of the content of the settings file that holds now, or empty
     */
    KnownDefinitions definitions(String settings) {
        return definitions.apply(settings);
    }

    /** Asks once, and gives the same answer from then on. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            T known = value == null ? source.get() : value;
            value = known;
            return known;
        }
    }
}
