package dev.chandlery.kustomize;

import dev.chandlery.testing.Seeded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A random overlay with its bases and components: files by path, with {@code overlay/} as the directory to build. About one in
 * ten cannot be built.
 */
final class RandomOverlay {
    private static final String SCHEMA = """
            {"definitions": {
              "template": {"properties": {"name": {"type": "string"},
                "steps": {"type": "array"},
                "outputs": {"properties": {"parameters": {"type": "array", "items": {"type": "object"},
                  "x-kubernetes-patch-strategy": "merge", "x-kubernetes-patch-merge-key": "name"}}}}},
              "workflow-template": {"properties": {"spec": {"properties": {
                "templates": {"type": "array", "items": {"$ref": "#/definitions/template"},
                  "x-kubernetes-patch-strategy": "merge", "x-kubernetes-patch-merge-key": "name"},
                "tags": {"type": "array", "items": {"type": "string"}, "x-kubernetes-patch-strategy": "merge"}}}},
                "x-kubernetes-group-version-kind":
                  [{"group": "argoproj.io", "version": "v1alpha1", "kind": "WorkflowTemplate"}]}},
             "paths": {"/apis/argoproj.io/v1alpha1/clusterworkflowtemplates/{name}": {"get":
               {"x-kubernetes-group-version-kind":
                 {"group": "argoproj.io", "version": "v1alpha1", "kind": "ClusterWorkflowTemplate"}}}}}
            """;
    /** What overlays of environments carry. */
    private static final String GENERATED = KubernetesMerge.with(argo());

    private static final List<String> NAMESPACES = List.of("team", "other", "default");

    private final Seeded seeded;
    private final RandomYaml yaml;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<String> objects = new ArrayList<>();
    private int number;

    private RandomOverlay(Seeded seeded) {
        this.seeded = seeded;
        this.yaml = new RandomYaml(seeded);
    }

    private static String argo() {
        try (InputStream in = Objects.requireNonNull(
                KubernetesMerge.class.getResourceAsStream("/dev/chandlery/overlay/argo-merge.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of an overlay. */
    static SortedMap<String, String> of(Seeded seeded) {
        RandomOverlay overlay = new RandomOverlay(seeded);
        overlay.make();
        return overlay.files;
    }

    private void make() {
        StringBuilder overlay = new StringBuilder();
        List<String> resources = new ArrayList<>();
        for (int i = 0; i < 1 + seeded.below(3); i++) {
            resources.add("../" + base("base" + i, seeded.oneIn(3)));
        }
        if (seeded.oneIn(2)) {
            files.put("overlay/own.yaml", objects(1 + seeded.below(2)));
            resources.add(seeded.below(resources.size() + 1), seeded.pick("own.yaml", "./own.yaml"));
        }
        overlay.append("resources:\n");
        resources.forEach(r -> overlay.append("- ").append(r).append('\n'));
        if (seeded.oneIn(3)) {
            overlay.append("components: [../component]\n");
            component();
        }
        if (seeded.oneIn(3)) {
            files.put("overlay/schema.json", seeded.oneIn(3) ? SCHEMA : GENERATED);
            overlay.append("openapi: {path: schema.json}\n");
        }
        transformers(overlay, "overlay", 2);
        if (seeded.oneIn(4)) {
            overlay.append(
                    seeded.pick(
                            "sortOptions: {order: fifo}\n",
                            "sortOptions: {order: legacy}\n",
                            "sortOptions: {order: legacy, legacySortOptions: {orderFirst: [Secret], orderLast: [ConfigMap]}}\n"));
        }
        files.put("overlay/kustomization.yaml", overlay.toString());
    }

    private String base(String name, boolean deep) {
        StringBuilder base = new StringBuilder();
        if (deep) {
            base.append("resources:\n- ../")
                    .append(base(name + "-inner", false))
                    .append("\n- objects.yaml\n");
        } else {
            base.append("resources: [objects.yaml]\n");
        }
        files.put(name + "/objects.yaml", objects(1 + seeded.below(4)));
        transformers(base, name, 4);
        files.put(name + "/kustomization.yaml", base.toString());
        return name;
    }

    private void component() {
        StringBuilder component = new StringBuilder("apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n");
        if (seeded.oneIn(2)) {
            files.put("component/more.yaml", objects(1));
            component.append("resources: [more.yaml]\n");
        }
        transformers(component, "component", 2);
        component.append("metadata: {name: x}\n");
        files.put("component/kustomization.yaml", component.toString());
    }

    /** Adds transformers, each once in this many times. */
    private void transformers(StringBuilder text, String directory, int times) {
        if (seeded.oneIn(times)) {
            text.append("namespace: ").append(seeded.pick(NAMESPACES)).append('\n');
        }
        if (seeded.oneIn(times)) {
            text.append("labels:\n- pairs: {env: prod, \"chandlery.dev/cluster\": \"")
                    .append(seeded.pick("eu", "1", "true", "y"))
                    .append("\"}\n");
        }
        if (seeded.oneIn(times + 1)) {
            text.append("commonAnnotations: {note: \"")
                    .append(seeded.pick("a", "yes", "1\\n2", ""))
                    .append("\"}\n");
        }
        if (seeded.oneIn(times)) {
            text.append("patches:\n");
            for (int i = 1 + seeded.below(3); i > 0; i--) {
                patch(text, directory);
            }
        }
    }

    private void patch(StringBuilder text, String directory) {
        String id = seeded.pick(objects);
        String kind = id.substring(0, id.indexOf('/'));
        String name = id.substring(id.indexOf('/') + 1);
        String target = "  target: "
                + seeded.pick(
                        "{kind: " + kind + ", name: " + name + "}",
                        "{kind: " + kind + "}",
                        "{kind: " + kind + ", name: \"x.*\"}",
                        "{labelSelector: \"app in (a, b)\"}",
                        "{labelSelector: \"app=a,tier!=x\", kind: " + kind + "}",
                        "{annotationSelector: \"note\", kind: " + kind + "}",
                        "{group: argoproj.io, version: v1.*, namespace: \"default|team\"}")
                + "\n";
        boolean template = kind.endsWith("WorkflowTemplate");
        int choice = seeded.below(4);
        String patch;
        if (choice == 0) {
            target = template ? "  target: {kind: " + kind + ", name: " + name + "}\n" : target;
            patch = json(template);
        } else {
            target = choice == 1 || !seeded.oneIn(12) ? target : "";
            patch = header(kind, target.isEmpty() ? name : seeded.pick(name, "any")) + merge(kind);
        }
        if (seeded.oneIn(4)) {
            String file = "patch" + number++ + ".yaml";
            files.put(directory + "/" + file, patch);
            text.append("- path: ").append(file).append('\n').append(target);
        } else {
            text.append("- patch: |\n").append(patch.indent(4)).append(target);
        }
    }

    private String json(boolean template) {
        StringBuilder patch = new StringBuilder();
        for (int i = 1 + seeded.below(3); i > 0; i--) {
            String value = ", value: "
                    + seeded.pick(
                            "x",
                            "\"y\"",
                            "yes",
                            "1",
                            "1.5",
                            "1000000",
                            "2024-01-01",
                            "[a, {b: c}]",
                            "{a: 1}",
                            "null",
                            "\"\"",
                            "\"a\\nb\"")
                    + "}\n";
            String all = seeded.pick(
                    "{op: add, path: /metadata/annotations/a~1b" + value,
                    "{op: add, path: /added" + value,
                    "{op: replace, path: /metadata/labels, value: {app: z}}\n",
                    "{op: test, path: /metadata/annotations/x, value: null}\n");
            String more = seeded.pick(
                    "{op: add, path: /spec/added" + value,
                    "{op: replace, path: /spec/entrypoint" + value,
                    "{op: add, path: /spec/templates/-" + value,
                    "{op: add, path: /spec/templates/0" + value,
                    "{op: remove, path: /spec/templates/-1}\n",
                    "{op: copy, from: /spec/templates/0, path: /spec/templates/-}\n",
                    "{op: move, from: /spec/entrypoint, path: /spec/moved}\n",
                    "{op: test, path: /apiVersion, value: argoproj.io/v1alpha1}\n");
            patch.append("- ").append(template && !seeded.oneIn(3) ? more : all);
        }
        return patch.toString();
    }

    private String merge(String kind) {
        String extra = "  extra:" + yaml.value(2, 2);
        return switch (kind) {
            case "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow" ->
                "spec:\n"
                        + seeded.pick(
                                "  entrypoint: patched\n" + extra,
                                extra,
                                "  entrypoint: null\n",
                                "  templates:\n  - name: main\n    image: other\n  - name: new\n    x:"
                                        + yaml.value(4, 1),
                                "  templates:\n  - name: second\n    $patch: delete\n",
                                "  templates:\n  - name: main\n    outputs: {parameters: [{name: q, value: '1'}, {name: p, value: \"2\"}]}\n",
                                "  templates:\n  - name: main\n    script: {env: [{name: B, value: \"2\"}, {name: C, value: y}]}\n",
                                "  templates:\n  - name: graph\n    dag: {tasks: [{name: b, template: main}, {name: a, $patch: delete}]}\n",
                                "  templates:\n  - name: graph\n    steps: [[{name: s, template: main}]]\n",
                                "  workflowSpec: {templates: [{name: t, inputs: {artifacts: [{name: in, path: /x}]}}]}\n",
                                "  tags: [z, a]\n",
                                "  $patch: replace\n  only: this\n",
                                "  arguments: {parameters: [{name: p, value: x}]}\n");
            case "Deployment" ->
                "spec:\n"
                        + seeded.pick(
                                "  replicas: 3\n",
                                "  template: {spec: {containers: [{name: side, image: b}, {name: main, env: [{name: B, value: '1'}]}]}}\n",
                                "  template: {spec: {volumes: [{name: v, emptyDir: {}}], tolerations: [{key: a}]}}\n",
                                "  template: {spec: {containers: [{name: main, $patch: delete}]}}\n",
                                "  strategy: {$patch: replace, type: Recreate}\n");
            case "ConfigMap" ->
                seeded.pick(
                        "data:\n  a:" + yaml.value(2, 0),
                        "data: null\n",
                        "$patch: delete\n",
                        "metadata: {labels: {app: b, gone: null}, annotations: {n: 1, a: \"x\"}}\n"
                                .replaceFirst("metadata", "meta"));
            default -> "extra:" + yaml.value(0, 2);
        };
    }

    private String objects(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(object());
        }
        return String.join(seeded.pick("---\n", "--- # next\n", "---\n# comment\n---\n"), texts);
    }

    private String object() {
        String kind = seeded.pick(
                "WorkflowTemplate",
                "WorkflowTemplate",
                "CronWorkflow",
                "ClusterWorkflowTemplate",
                "ConfigMap",
                "Secret",
                "ServiceAccount",
                "Role",
                "RoleBinding",
                "ClusterRoleBinding",
                "Deployment",
                "Service",
                "Namespace",
                "ValidatingWebhookConfiguration",
                "Job");
        String name = seeded.pick("x", "y", "X", "x-v1.2.0", "x-v1.10.0", "\"0\"");
        name = name.startsWith("\"") ? "\"0" + number++ + "\"" : name + "-" + number++;
        objects.add(kind + "/" + name);
        return header(kind, name) + body(kind);
    }

    private String header(String kind, String name) {
        String version = switch (kind) {
            case "WorkflowTemplate", "CronWorkflow", "ClusterWorkflowTemplate" -> "argoproj.io/v1alpha1";
            case "Role", "RoleBinding", "ClusterRoleBinding" -> "rbac.authorization.k8s.io/v1";
            case "Deployment" -> "apps/v1";
            case "Job" -> "batch/v1";
            case "ValidatingWebhookConfiguration" -> "admissionregistration.k8s.io/v1";
            default -> "v1";
        };
        StringBuilder text =
                new StringBuilder("apiVersion: " + version + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n");
        if (seeded.oneIn(5)) {
            text.append("  namespace: ")
                    .append(seeded.pick("team", "other", "default", "\"123\""))
                    .append('\n');
        }
        if (seeded.oneIn(3)) {
            text.append("  labels: {app: ")
                    .append(seeded.pick("a", "b", "\"1\"", "null"))
                    .append(", tier: x}\n");
        }
        if (seeded.oneIn(3)) {
            text.append("  annotations:")
                    .append(seeded.pick(
                            " {}\n",
                            "\n",
                            "\n    note: " + yaml.text() + "\n    number: 0x1F\n    date: 2024-01-01\n    off: off\n",
                            "\n    text:" + yaml.value(4, 0)));
        }
        return text.toString();
    }

    private String body(String kind) {
        return switch (kind) {
            case "WorkflowTemplate", "ClusterWorkflowTemplate" ->
                "spec:\n  entrypoint: main\n  suspend:\n  parallelism: ~\n"
                        + "  templates:\n  - name: main\n    script:\n      source:" + yaml.value(6, 0)
                        + "      env: [{name: A, value: x}, {name: B, value: 'y'}]\n"
                        + "    outputs: {parameters: [{name: p, value: '1'}, {name: q}]}\n"
                        + "  - name: graph\n    dag:\n      tasks:\n      - {name: a, arguments: {parameters: [{name: p, value: 1}]}}\n"
                        + "      - {name: b, template: second}\n"
                        + "  - name: second\n    more:" + yaml.value(4, 3)
                        + "  tags: [a, b, a-b]\n";
            case "CronWorkflow" -> "spec:\n  schedule: \"* * * * *\"\n  workflowSpec:" + yaml.value(2, 3);
            case "ConfigMap", "Secret" ->
                seeded.pick("data", "stringData") + ":\n" + "  a:" + yaml.value(2, 0) + "  b.txt:" + yaml.value(2, 0);
            case "RoleBinding", "ClusterRoleBinding" ->
                "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: x}\n" + "subjects:\n" + subject()
                        + subject() + subject();
            case "Deployment" -> """
                spec:
                  template:
                    spec:
                      containers:
                      - name: main
                        image: a
                        env: [{name: A, value: x}, {name: B, value: 'y'}]
                      volumes: [{name: v, secret: {secretName: s}}]
                """;
            case "ValidatingWebhookConfiguration" ->
                "webhooks:\n- name: w\n  clientConfig: {service: {name: " + anyName("Service")
                        + ", namespace: default, path: /x}}\n";
            case "Job" -> "spec: {template: {spec: {restartPolicy: Never}}}\n";
            default -> seeded.oneIn(2) ? "" : "extra:" + yaml.value(0, 3);
        };
    }

    private String subject() {
        String namespace = seeded.pick("", ", namespace: team", ", namespace: default", ", namespace: other");
        return "- {kind: " + seeded.pick("ServiceAccount", "ServiceAccount", "User") + ", name: "
                + seeded.pick("default", anyName("ServiceAccount"), anyName("ServiceAccount")) + namespace + "}\n";
    }

    private String anyName(String kind) {
        List<String> names =
                objects.stream().filter(o -> o.startsWith(kind + "/")).toList();
        return names.isEmpty() ? "unknown" : seeded.pick(names).substring(kind.length() + 1);
    }
}
