package dev.chandlery.catalogue;

import dev.chandlery.argo.ArgoCall;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.ReleaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out where a step's or task's call leads, and what a WorkflowTemplate is called on the cluster. */
final class Callee {
    private final Release release;
    private final String root;
    private final Map<String, ReleaseId> homes = new HashMap<>();
    private final Map<ReleaseId, Release> known = new HashMap<>();

    /**
     * Prepares the answers for one release.
     *
     * @param release the release whose calls are asked for
     * @param lookup the registry
     * @param root the way from the page to the top of the registry
     */
    Callee(Release release, Lookup lookup, String root) {
        this.release = release;
        this.root = root;
        for (ReleaseId id : release.dependencies()) {
            lookup.entry(id).ifPresent(entry -> addAll(entry.release()));
        }
        addAll(release);
    }

    private void addAll(Release holder) {
        known.put(holder.id(), holder);
        for (ReleaseObject object : holder.objects()) {
            if (isTemplateHolder(object.kind())) {
                homes.put(key(object.kind(), object.name()), holder.id());
                homes.put(key(object.kind(), object.sourceName()), holder.id());
            }
        }
    }

    private static boolean isTemplateHolder(String kind) {
        return kind.equals("WorkflowTemplate") || kind.equals("ClusterWorkflowTemplate");
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }

    /** Returns the address of the template that is called, or empty when it is not in the registry. */
    String href(String caller, ArgoCall call) {
        if (call.template().isEmpty()) {
            return "";
        }
        if (call.owner().isEmpty()) {
            return hasTemplate(release, caller, call.template()) ? "#" + Links.template(caller, call.template()) : "";
        }
        String kind = call.clusterScope() ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
        return Optional.ofNullable(homes.get(key(kind, call.owner())))
                .map(known::get)
                .map(holder -> href(holder, kind, call))
                .orElse("");
    }

    private String href(Release holder, String kind, ArgoCall call) {
        String page = holder.id().equals(release.id()) ? "" : root + Links.of(holder.id());
        String owner = sourceName(holder, kind, call.owner());
        return hasTemplate(holder, owner, call.template()) ? page + "#" + Links.template(owner, call.template()) : page;
    }

    private static boolean hasTemplate(Release holder, String owner, String template) {
        return holder.templates().stream()
                .anyMatch(t -> t.owner().equals(owner) && t.name().equals(template));
    }

    private static String sourceName(Release holder, String kind, String name) {
        return holder.objects().stream()
                .filter(o -> o.kind().equals(kind)
                        && (o.sourceName().equals(name) || o.name().equals(name)))
                .map(ReleaseObject::sourceName)
                .findFirst()
                .orElse(name);
    }

    /** Returns what an object of the release is called on the cluster; its own name when it is not known. */
    String clusterName(String kind, String sourceName) {
        List<ReleaseObject> objects = release.objects();
        return objects.stream()
                .filter(o -> o.kind().equals(kind) && o.sourceName().equals(sourceName))
                .map(ReleaseObject::name)
                .findFirst()
                .orElse(sourceName);
    }
}
