package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A container of the pod that a template runs.
 *
 * @param role what it is in the pod
 * @param name its name, or the empty text
 * @param node the whole container
 */
public record ContainerSyntax(Role role, String name, YamlMapping node) {
    /** What a container is in a pod. */
    public enum Role {
        /** The field {@code container}. */
        CONTAINER("container"),
        /** The field {@code script}. */
        SCRIPT("script"),
        /** An entry of {@code containerSet.containers}. */
        MEMBER("container"),
        /** An entry of {@code initContainers}. */
        INIT("init container"),
        /** An entry of {@code sidecars}. */
        SIDECAR("sidecar");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** Returns the word for it in sentences. */
        public String word() {
            return word;
        }
    }

    /**
     * Returns the containers of a template, those that do its work first.
     *
     * @param template the template, or the defaults of templates, which have the same fields
     */
    public static List<ContainerSyntax> list(YamlMapping template) {
        List<ContainerSyntax> containers = new ArrayList<>();
        addOne(Role.CONTAINER, template, "container", containers);
        addOne(Role.SCRIPT, template, "script", containers);
        addAll(Role.MEMBER, Fields.mapping(template, "containerSet"), "containers", containers);
        addAll(Role.INIT, template, "initContainers", containers);
        addAll(Role.SIDECAR, template, "sidecars", containers);
        return containers;
    }

    /** Returns the containers of a pod's spec. */
    public static List<ContainerSyntax> listOfPod(YamlMapping pod) {
        List<ContainerSyntax> containers = new ArrayList<>();
        addAll(Role.MEMBER, pod, "containers", containers);
        addAll(Role.INIT, pod, "initContainers", containers);
        return containers;
    }

    private static void addOne(Role role, YamlMapping owner, String key, List<ContainerSyntax> containers) {
        YamlNode node = owner.find(key);
        if (node instanceof YamlMapping container) {
            add(role, container, containers);
        }
    }

    private static void addAll(Role role, YamlMapping owner, String key, List<ContainerSyntax> containers) {
        for (YamlMapping container : Fields.mappings(owner, key)) {
            add(role, container, containers);
        }
    }

    private static void add(Role role, YamlMapping node, List<ContainerSyntax> containers) {
        containers.add(new ContainerSyntax(role, Fields.text(node, "name"), node));
    }

    /** Says whether its template can have no second one of this role. */
    public boolean only() {
        return role == Role.CONTAINER || role == Role.SCRIPT;
    }

    /**
     * Returns words for it in sentences.
     *
     * @param template words for what holds it: {@code template build} becomes {@code template build}, or
     *     {@code sidecar docker of template build}
     */
    public String label(String template) {
        return only() ? template : role.word() + (name.isEmpty() ? "" : " " + name) + " of " + template;
    }
}
