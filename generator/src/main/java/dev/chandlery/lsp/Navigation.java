package dev.chandlery.lsp;

import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** The ways between the places where a name stands and the place where what it means is written. */
final class Navigation {
    private final Workspace workspace;

    Navigation(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns where that is written which the name at a place means. */
    List<Location> definition(WorkFile file, Position position) {
        return meaning(file, position).flatMap(this::written).stream().toList();
    }

    /**
     * Returns where names stand that mean the same as the one at a place.
     *
     * @param definition whether the place where that is written is one of them
     */
    List<Location> references(WorkFile file, Position position, boolean definition) {
        Optional<Meaning> meaning = meaning(file, position);
        Optional<Location> written = meaning.flatMap(this::written);
        if (written.isEmpty()) {
            return List.of();
        }
        WorkFile home = workspace.home(meaning.get().holder()).orElseThrow();
        String name = home.text()
                .text()
                .substring(
                        home.text().offset(written.get().getRange().getStart()),
                        home.text().offset(written.get().getRange().getEnd()));
        List<Location> locations = new ArrayList<>();
        for (WorkFile each : workspace.files()) {
            if (!each.text().text().contains(unquoted(name))) {
                continue;
            }
            for (Mark mark : Occurrences.of(meaning.get(), unquoted(name), each.file(), workspace.catalog(each))) {
                locations.add(new Location(each.uri(), each.text().range(mark)));
            }
        }
        locations.removeIf(location -> !definition && location.equals(written.get()));
        return locations;
    }

    private Optional<Meaning> meaning(WorkFile file, Position position) {
        Mark cursor = file.text().mark(file.text().offset(position));
        return Occurrences.at(file.file(), workspace.catalog(file), cursor).stream()
                .findFirst()
                .map(Occurrence::meaning);
    }

    private Optional<Location> written(Meaning meaning) {
        return workspace
                .home(meaning.holder())
                .map(home -> new Location(home.uri(), home.text().range(meaning.mark())));
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && (name.startsWith("\"") || name.startsWith("'"));
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
