package dev.chandlery.generate;

import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.registry.ClusterUsage;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSetEdit;
import dev.chandlery.registry.UsageFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.usage.Retirement;
import dev.chandlery.usage.Retirement.Decision;
import dev.chandlery.usage.Retirement.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announces the end of releases that nothing uses, and removes them when their time has come: edits of releases.yaml. */
public final class Retire {
    private final Request request;
    private final Environment environment;
    private final List<Decision> decisions;
    private final List<Pin> pins = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int left;

    /** What is asked for. */
    public enum Action {
        /** Say what would be done. */
        PLAN,
        /** Mark what nothing uses, and take the mark from what is used again. */
        MARK,
        /** Remove what is due. */
        SWEEP,
        /** Give a mark a later day. */
        POSTPONE,
        /** Take a mark away, and set none again. */
        CANCEL,
        /** Let a release be marked again after a mark was cancelled. */
        RESUME
    }

    /**
     * What is asked for.
     *
     * @param folder the registry
     * @param environment the environment
     * @param action what to do
     * @param release the release to postpone, cancel or resume
     * @param until the day to postpone to
     * @param now the moment that is now
     */
    public record Request(
            Path folder,
            EnvironmentName environment,
            Action action,
            Optional<ReleaseId> release,
            Optional<LocalDate> until,
            Instant now) {}

    /**
     * A change that was made.
     *
     * @param release the release
     * @param sentence what was done
     */
    public record Change(ReleaseId release, String sentence) {}

    /**
     * What was found and done.
     *
     * @param decisions what is to be done with each release, as it was before the changes
     * @param changes what was changed, in the order of releases
     * @param left how many were left for another time because of the limit
     * @param file the file that was written, by its path from the top of the registry; empty when nothing changed
     */
    public record Report(List<Decision> decisions, List<Change> changes, int left, String file) {
        /** Copies the lists. */
        public Report {
            decisions = List.copyOf(decisions);
            changes = List.copyOf(changes);
        }
    }

    private Retire(Request request, Environment environment, List<Decision> decisions) {
        this.request = request;
        this.environment = environment;
        this.decisions = decisions;
    }

    /**
     * Does what is asked for.
     *
     * @throws WrongRequestException when there is no such environment or release, or it has no mark, or none was cancelled
     * @throws SourceException when the registry cannot be read or written
     */
    public static Report run(Request request) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            SourceTree head = repository.head();
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            Environment environment =
                    EnvironmentLookup.find(reading.environments(), reading.findings(), request.environment());
            List<Deployment> deployments = DeploymentPlanner.plan(
                            reading.environments(), Overview.packages(reading), reading.settings())
                    .plan()
                    .in(request.environment());
            Retire retire = new Retire(
                    request,
                    environment,
                    Retirement.decide(environment, deployments, usage(head, environment), request.now()));
            retire.act();
            return new Report(retire.decisions, retire.changes, retire.left, retire.write(head));
        }
    }

    private static Map<EnvironmentName, ClusterUsage> usage(SourceTree head, Environment environment) {
        Map<EnvironmentName, ClusterUsage> usage = new HashMap<>();
        for (Cluster each : environment.clusters()) {
            UsageFiles.read(head, environment.name(), each.name())
                    .value()
                    .filter(found -> found.cluster().equals(each.name()))
                    .ifPresent(found -> usage.put(each.name(), found));
        }
        return usage;
    }

    private void act() {
        switch (request.action()) {
            case PLAN -> decisions.forEach(each -> pins.add(each.pin()));
            case MARK -> decisions.forEach(this::mark);
            case SWEEP -> decisions.forEach(this::sweep);
            case POSTPONE, CANCEL, RESUME -> one();
        }
    }

    private void mark(Decision each) {
        if (each.step() == Step.MARK) {
            LocalDate after = request.now()
                    .plus(environment.retention().gracePeriod())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate();
            pins.add(marked(each.pin(), Optional.of(new Environment.Retirement(after, each.reason()))));
            changes.add(new Change(each.release(), "marked: it may go from " + after + ". " + each.reason()));
        } else if (each.step() == Step.UNMARK) {
            pins.add(marked(each.pin(), Optional.empty()));
            changes.add(new Change(each.release(), "no longer marked. " + each.reason()));
        } else {
            pins.add(each.pin());
        }
    }

    private void sweep(Decision each) {
        int limit = environment.gates().removalLimit().orElse(Retirement.DEFAULT_LIMIT);
        if (each.step() != Step.SWEEP) {
            pins.add(each.pin());
        } else if (changes.size() >= limit) {
            left++;
            pins.add(each.pin());
        } else {
            changes.add(new Change(each.release(), "removed. " + each.reason()));
        }
    }

    private void one() {
        ReleaseId release = request.release().orElseThrow();
        Pin pin = environment.pins().stream()
                .filter(each -> each.release().equals(release))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException(
                        "releases.yaml of " + environment.name() + " does not name " + release + "."));
        Pin next = changed(pin);
        environment.pins().forEach(each -> pins.add(each.release().equals(release) ? next : each));
    }

    private Pin changed(Pin pin) {
        ReleaseId release = pin.release();
        if (request.action() == Action.RESUME) {
            if (!pin.keep()) {
                throw new WrongRequestException(
                        "the end of " + release + " was not cancelled in " + environment.name() + ".");
            }
            changes.add(new Change(release, "may be marked again."));
            return with(pin, false, pin.retirement());
        }
        Environment.Retirement mark = pin.retirement()
                .orElseThrow(
                        () -> new WrongRequestException(release + " is not marked in " + environment.name() + "."));
        if (request.action() == Action.CANCEL) {
            changes.add(new Change(release, "no longer marked, and not marked again before it is resumed."));
            return with(pin, true, Optional.empty());
        }
        LocalDate day = later(release, mark, request.until().orElseThrow());
        changes.add(new Change(release, "postponed: it may go from " + day + "."));
        return marked(pin, Optional.of(new Environment.Retirement(day, mark.reason())));
    }

    private LocalDate later(ReleaseId release, Environment.Retirement mark, LocalDate day) {
        if (!day.isAfter(mark.after())) {
            throw new WrongRequestException(
                    release + " may go from " + mark.after() + " as it is; postpone it to a later day.");
        }
        return day;
    }

    private static Pin marked(Pin pin, Optional<Environment.Retirement> mark) {
        return with(pin, pin.keep(), mark);
    }

    private static Pin with(Pin pin, boolean keep, Optional<Environment.Retirement> mark) {
        return new Pin(pin.release(), pin.current(), pin.hold(), keep, pin.strategy(), mark, pin.place());
    }

    private String write(SourceTree head) {
        if (changes.isEmpty()) {
            return "";
        }
        TreePath path = new TreePath("environments/" + environment.name() + "/releases.yaml");
        Optional<byte[]> before = head.file(path).map(head::read);
        byte[] after = ReleaseSetEdit.apply(before, pins)
                .orElseThrow(() -> new SourceException("\"" + path
                        + "\" is written in a way that cannot be edited; do it by" + " hand. Nothing was written."));
        RecordUsage.write(request.folder(), head, path, after);
        return path.value();
    }
}
