package dev.chandlery.cli;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.generate.Comparison;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints a comparison for programs. */
final class DiffJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiffJson() {}

    record Report(
            SideView before,
            SideView after,
            @Nullable String changeClass,
            String lowestVersion,
            boolean versionHighEnough,
            List<ChangeView> changes,
            String text) {}

    record SideView(String name, String version, String directory, String commit) {
        static SideView of(Comparison.Side side) {
            return new SideView(side.name(), side.version().toString(), side.directory(), side.commit());
        }
    }

    record PlaceView(String path, int line, int column) {
        static @Nullable PlaceView of(Optional<Place> place) {
            return place.map(each -> new PlaceView(
                            each.path(), each.mark().line(), each.mark().column()))
                    .orElse(null);
        }
    }

    record ChangeView(
            String kind,
            String changeClass,
            String subject,
            String sentence,
            String reason,
            @Nullable PlaceView before,
            @Nullable PlaceView after) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.kind().id(),
                    change.changeClass().word(),
                    change.subject(),
                    change.sentence(),
                    change.reason(),
                    PlaceView.of(change.before()),
                    PlaceView.of(change.after()));
        }
    }

    static String render(Comparison comparison) {
        return MAPPER.writeValueAsString(new Report(
                        SideView.of(comparison.before()),
                        SideView.of(comparison.after()),
                        comparison.diff().changeClass().map(ChangeClass::word).orElse(null),
                        comparison.bump().lowest().toString(),
                        comparison.isVersionHighEnough(),
                        comparison.diff().changes().stream().map(ChangeView::of).toList(),
                        comparison.text()))
                + "\n";
    }
}
