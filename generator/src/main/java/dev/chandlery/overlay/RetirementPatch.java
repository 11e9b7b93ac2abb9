package dev.chandlery.overlay;

import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.registry.Environment.Retirement;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Patches that say on the live objects of a release that its end is announced. Argo CD reads the option to ask before it
 * prunes from the live object, so it has to be there before the object leaves git.
 */
final class RetirementPatch {
    private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";

    private RetirementPatch() {}

    /** Returns the announced end of a release in an environment. */
    static Optional<Retirement> of(Environment environment, Part part) {
        return environment.pins().stream()
                .filter(pin -> pin.release().equals(part.release().id()))
                .findFirst()
                .flatMap(Pin::retirement);
    }

    /** Returns the entries of a kustomization's {@code patches}, one for each object of a part. */
    static List<YamlMapping> patches(Environment environment, Part part, BaseObjects bases) {
        Optional<Retirement> mark = of(environment, part);
        if (mark.isEmpty()) {
            return List.of();
        }
        boolean confirm = environment.retention().confirm();
        Map<String, YamlMapping> base = confirm ? bases.of(part).orElse(Map.of()) : Map.of();
        return part.objects().stream()
                .map(each -> patch(
                        each,
                        mark.get(),
                        confirm ? confirmed(Optional.ofNullable(base.get(BaseObjects.key(each)))) : Optional.empty()))
                .toList();
    }

    /**
     * Returns the sync options of an object with which Argo CD asks before it removes it; empty when they need no change,
     * because the author keeps the object for good.
     */
    private static Optional<String> confirmed(Optional<YamlMapping> object) {
        List<String> options = new ArrayList<>();
        object.flatMap(o -> o.stringAt("metadata", "annotations", SYNC_OPTIONS))
                .ifPresent(text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(option -> !option.isEmpty())
                        .forEach(options::add));
        if (options.contains("Prune=false")) {
            return Optional.empty();
        }
        options.removeIf(option -> option.startsWith("Prune="));
        options.add("Prune=confirm");
        return Optional.of(String.join(",", options));
    }

    private static YamlMapping patch(ReleaseObject object, Retirement mark, Optional<String> syncOptions) {
        List<Nodes> operations = new ArrayList<>();
        operations.add(
                JsonPatches.annotate("chandlery.dev/retire-after", mark.after().toString()));
        operations.add(JsonPatches.annotate("chandlery.dev/retire-reason", mark.reason()));
        syncOptions.ifPresent(options -> operations.add(JsonPatches.annotate(SYNC_OPTIONS, options)));
        return JsonPatches.entry(object.kind(), object.name(), operations);
    }
}
