package dev.chandlery.catalogue;

import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.OutputFile.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A team's packages. */
final class TeamPage {
    /**
     * What the page shows.
     *
     * @param page the frame
     * @param team the team
     * @param rows its packages
     */
    record View(Page page, String team, List<PackageRow> rows) {
        boolean hasRows() {
            return !rows.isEmpty();
        }

        /** All are of this one. */
        boolean showsTeams() {
            return false;
        }

        String count() {
            return Words.count(rows.size(), "package");
        }
    }

    private TeamPage() {}

    /** Returns a page for each team whose name can be part of a path. */
    static List<OutputFile> files(Site site) {
        SortedMap<String, List<Lookup.Shelf>> teams = new TreeMap<>();
        site.lookup()
                .shelves()
                .forEach(s -> teams.computeIfAbsent(s.pack().definition().team(), t -> new ArrayList<>())
                        .add(s));
        List<OutputFile> files = new ArrayList<>();
        teams.forEach((team, shelves) -> {
            String path = Links.team(team);
            if (!path.isEmpty()) {
                Fingerprint fingerprint = site.fingerprint(path);
                shelves.forEach(s -> HomePage.addTo(fingerprint, s));
                files.add(site.file(path, Role.INDEX, fingerprint, "team", () -> view(site, path, team, shelves)));
            }
        });
        return files;
    }

    private static View view(Site site, String path, String team, List<Lookup.Shelf> shelves) {
        Page page = site.page(
                path,
                "packages",
                "Team " + team,
                "Packages of the team " + team,
                List.of(new Page.Crumb("Packages", "index.html"), new Page.Crumb("Team " + team, "")));
        return new View(page, team, shelves.stream().map(PackageRow::of).toList());
    }
}
