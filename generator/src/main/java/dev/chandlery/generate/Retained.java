package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.output.FolderSink;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps the overlays of environments that have errors as the earlier run wrote them: leaving them out would make Argo CD
 * remove what runs there.
 */
final class Retained {
    private static final String SOURCES = "environments/";
    private static final String OVERLAYS = "gitops/environments/";
    private static final String RENDERED = "rendered/";
    private static final String ARGOCD = "gitops/argocd/";

    private Retained() {}

    /** Returns the names of the environments that a finding of severity error is about. */
    static SortedSet<String> environments(List<Finding> findings) {
        SortedSet<String> names = new TreeSet<>();
        for (Finding finding : findings) {
            String path = finding.place().path();
            int end = path.indexOf('/', SOURCES.length());
            if (finding.isError() && path.startsWith(SOURCES) && end > 0) {
                names.add(path.substring(SOURCES.length(), end));
            }
        }
        return names;
    }

    /** Returns the wanted files with those of these environments put back to what the sink's folder holds. */
    static List<OutputFile> apply(List<OutputFile> wanted, SortedSet<String> environments, FolderSink sink) {
        if (environments.isEmpty()) {
            return wanted;
        }
        List<OutputFile> files = new ArrayList<>();
        wanted.stream().filter(file -> !isOf(file.path(), environments)).forEach(files::add);
        for (OutputState.Entry entry : sink.read().files()) {
            if (isOf(entry.path(), environments)) {
                sink.content(entry.path())
                        .ifPresent(bytes -> files.add(OutputFile.of(entry.path(), entry.role(), () -> bytes)));
            }
        }
        return files;
    }

    private static boolean isOf(String path, SortedSet<String> environments) {
        return environments.stream()
                .anyMatch(name -> path.startsWith(OVERLAYS + name + "/")
                        || path.startsWith(RENDERED + name + "/")
                        || path.equals(ARGOCD + name + ".yaml"));
    }
}
