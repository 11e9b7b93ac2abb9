package dev.chandlery.overlay;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.ParameterType;
import dev.chandlery.argo.ParameterTypes;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.kustomize.Draft;
import dev.chandlery.overlay.ParameterSlots.Slot;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Adjustments.Parameter;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The default values of parameters that environments give, and what is wrong with them. */
final class ParameterDefaults {
    /** More parameters than these are not listed. */
    private static final int MAX_LISTED = 12;

    private final Set<Parameter> applied = new HashSet<>();
    private final Map<Parameter, SortedSet<String>> candidates = new LinkedHashMap<>();
    private final SortedSet<Finding> findings = new TreeSet<>();

    /** Returns the patches that give the templates of an overlay their defaults. */
    List<YamlMapping> patches(Overlay overlay, Draft draft) {
        Map<String, YamlMapping> objects = new HashMap<>();
        draft.objects().forEach(each -> objects.put(each.kind() + "/" + each.name(), each.node()));
        List<YamlMapping> patches = new ArrayList<>();
        for (Part part : overlay.parts()) {
            List<Parameter> parameters = overlay.environment()
                    .adjustments()
                    .parametersOf(part.release().name());
            if (parameters.isEmpty()) {
                continue;
            }
            parameters.forEach(each -> candidates.computeIfAbsent(each, p -> new TreeSet<>()));
            for (ReleaseObject object : part.objects()) {
                YamlMapping node = objects.get(object.kind() + "/" + object.name());
                if (node != null && AdmissionRules.KINDS.contains(object.kind())) {
                    ParameterPatch patch = new ParameterPatch(object.kind(), object.name());
                    List<Slot> slots = ParameterSlots.of(node);
                    ParameterTypes types = ParameterTypes.of(node);
                    parameters.forEach(
                            each -> set(each, slots, types, part.release().id(), patch));
                    if (!patch.isEmpty()) {
                        patches.add(patch.entry());
                    }
                }
            }
        }
        return patches;
    }

    private void set(
            Parameter parameter, List<Slot> slots, ParameterTypes types, ReleaseId release, ParameterPatch patch) {
        for (Slot slot : slots) {
            candidates.computeIfAbsent(parameter, p -> new TreeSet<>()).add(slot.name());
            if (slot.name().equals(parameter.name())) {
                applied.add(parameter);
                List<String> allowed = Fields.texts(slot.node(), "enum");
                if (allowed.isEmpty()
                        || allowed.contains(parameter.value())
                        || parameter.value().contains("{{")) {
                    patch.set(slot, parameter.value());
                    types.typed(slot.name())
                            .filter(type -> isKnown(parameter.value()) && !type.accepts(parameter.value()))
                            .ifPresent(type -> findings.add(notOf(type, parameter, release)));
                } else {
                    findings.add(outside(parameter, release, allowed));
                }
            }
        }
    }

    /** The empty text stands for no value, and tags are filled in when a workflow runs. */
    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.contains("{{");
    }

    private static Finding notOf(ParameterType type, Parameter parameter, ReleaseId release) {
        return OverlayRules.PARAMETER_NOT_OF_TYPE.at(
                parameter.place(),
                "The parameter " + parameter.name() + " of " + release + " has to be " + type.description() + ", not "
                        + Quoted.of(parameter.value()) + ".",
                "Give it " + type.description() + "; " + ParameterTypes.ANNOTATION + " of the template asks for it.");
    }

    private static Finding outside(Parameter parameter, ReleaseId release, List<String> allowed) {
        return OverlayRules.PARAMETER_OUTSIDE_ENUM.at(
                parameter.place(),
                "The parameter " + parameter.name() + " of " + release + " cannot be " + Quoted.of(parameter.value())
                        + ".",
                Suggestion.didYouMean(
                        parameter.value(),
                        allowed,
                        "Its values are "
                                + String.join(
                                        ", ", allowed.stream().map(Quoted::of).toList()) + "."));
    }

    /** Returns what is wrong, when all overlays were seen. */
    List<Finding> findings() {
        SortedSet<Finding> all = new TreeSet<>(findings);
        candidates.forEach((parameter, names) -> {
            if (!applied.contains(parameter)) {
                all.add(unknown(parameter, names));
            }
        });
        return List.copyOf(all);
    }

    private static Finding unknown(Parameter parameter, SortedSet<String> names) {
        return OverlayRules.PARAMETER_UNKNOWN
                .at(
                        parameter.place(),
                        "No release of " + parameter.of() + " that runs here has a parameter " + parameter.name() + ".",
                        names.stream()
                                .filter(name -> name.endsWith("." + parameter.name()))
                                .findFirst()
                                .map(name -> "Did you mean " + name + ", the input of a template?")
                                .orElseGet(() -> Suggestion.didYouMean(
                                        parameter.name(),
                                        names,
                                        names.isEmpty()
                                                ? "Remove the entry: the package has no parameters."
                                                : "Its parameters are " + listed(names) + ".")))
                .withMissing(parameter.of().value());
    }

    private static String listed(SortedSet<String> names) {
        List<String> first =
                names.stream().limit(MAX_LISTED).map(Quoted::printable).toList();
        return String.join(", ", first) + (names.size() > MAX_LISTED ? ", …" : "");
    }
}
