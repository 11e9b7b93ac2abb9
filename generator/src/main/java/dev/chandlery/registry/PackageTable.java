package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The packages found so far, by name. The first of a name has it. */
final class PackageTable {
    private final TreeMap<PackageName, Entry> entries = new TreeMap<>();

    /** The packages of one name: several when their files hold the version in their names. */
    private record Entry(List<PackageDirectory> heads, List<PackageDirectory> versions, boolean declared) {
        boolean takes(PackageDirectory other, boolean otherDeclared) {
            return !declared
                    && !otherDeclared
                    && other.versioned()
                    && heads.stream()
                            .allMatch(h -> h.versioned()
                                    && !h.definition()
                                            .version()
                                            .equals(other.definition().version()));
        }
    }

    /** Adds a package with its older versions; returns a finding when the name is taken. */
    Optional<Finding> add(PackageDirectory head, List<PackageDirectory> versions, boolean declared) {
        Entry entry = entries.get(head.definition().name());
        if (entry == null) {
            entries.put(
                    head.definition().name(),
                    new Entry(new ArrayList<>(List.of(head)), new ArrayList<>(versions), declared));
            return Optional.empty();
        }
        if (entry.takes(head, declared)) {
            entry.heads().add(head);
            entry.versions().addAll(versions);
            return Optional.empty();
        }
        Finding finding = ReleaseRules.PACKAGE_DUPLICATE.at(
                Place.file(head.definedIn().value()),
                "The package " + head.definition().name() + " is also defined in "
                        + entry.heads().get(0).definedIn() + ".",
                "Rename one of the two, or remove it.");
        return Optional.of(declared ? finding : finding.withSeverity(Severity.WARNING));
    }

    /** Returns all packages; of several versions in one tree the highest is the package, the others are older. */
    Discovery result(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        List<PackageDirectory> packages = new ArrayList<>();
        List<PackageDirectory> older = new ArrayList<>();
        for (Entry entry : entries.values()) {
            PackageDirectory head = entry.heads().stream()
                    .max(Comparator.comparing(PackageDirectory::id))
                    .orElseThrow();
            packages.add(head);
            TreeMap<ReleaseId, PackageDirectory> byId = new TreeMap<>();
            byId.put(head.id(), head);
            List<PackageDirectory> rest = new ArrayList<>(entry.heads());
            rest.remove(head);
            rest.addAll(entry.versions());
            for (PackageDirectory version : rest) {
                PackageDirectory first = byId.putIfAbsent(version.id(), version);
                if (first == null) {
                    older.add(version);
                } else if (!first.tree().equals(version.tree())) {
                    all.add(mutated(version, first));
                }
            }
        }
        all.addAll(taken(packages));
        older.sort(Comparator.comparing(PackageDirectory::id));
        return new Discovery(packages, older, all.stream().sorted().toList());
    }

    /** A name that forwards to another package must not mean something else to those who still ask for it. */
    private static List<Finding> taken(List<PackageDirectory> packages) {
        Map<PackageName, PackageDirectory> former = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (PackageDirectory each : packages) {
            for (PackageName name : each.definition().renamedFrom()) {
                PackageDirectory first = former.putIfAbsent(name, each);
                if (first != null) {
                    findings.add(ReleaseRules.PACKAGE_DUPLICATE.at(
                            Place.file(each.definedIn().value()),
                            name + " is also a former name of "
                                    + first.definition().name() + ".",
                            "Remove it from spec.renamedFrom of one of the two."));
                }
            }
        }
        for (PackageDirectory each : packages) {
            PackageDirectory owner = former.get(each.definition().name());
            if (owner != null) {
                findings.add(ReleaseRules.PACKAGE_DUPLICATE.at(
                        Place.file(each.definedIn().value()),
                        each.definition().name() + " is a former name of "
                                + owner.definition().name() + ", to which it forwards.",
                        "Choose another name, or remove this one from spec.renamedFrom in " + owner.definedIn() + "."));
            }
        }
        return findings;
    }

    private static Finding mutated(PackageDirectory version, PackageDirectory first) {
        return ReleaseRules.VERSION_MUTATED.at(
                Place.file(version.definedIn().value()),
                version.id() + " is also in " + first.directory() + ", with other content.",
                "Remove one of the two, or give it another version.");
    }
}
