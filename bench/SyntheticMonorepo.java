import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a synthetic monorepo with real git history: the same options and seed give the same commits.
 *
 * <p>Use: {@code java bench/SyntheticMonorepo.java FOLDER PACKAGES RELEASES TEMPLATES COMMITS}. Each package is released
 * RELEASES times, in turns, each release in a commit of its own; further commits that touch a README without a release
 * are strewn in until there are COMMITS. Needs {@code git} on the path (git fast-import).
 */
public final class SyntheticMonorepo {
    private static final long START = 1_700_000_000L;
    private static final int TEAMS = 20;

    private final OutputStream out;
    private final int templates;
    private final Random random = new Random(42);
    private long time = START;

    private SyntheticMonorepo(OutputStream out, int templates) {
        this.out = out;
        this.templates = templates;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 5) {
            System.err.println("use: SyntheticMonorepo FOLDER PACKAGES RELEASES TEMPLATES COMMITS");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        run(folder, "git", "init", "-q", "--bare", "-b", "main", ".");
        Process importer = new ProcessBuilder("git", "fast-import", "--quiet")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new java.io.BufferedOutputStream(importer.getOutputStream(), 1 << 20)) {
            new SyntheticMonorepo(out, Integer.parseInt(arguments[3])).write(
                    Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[4]));
        }
        if (importer.waitFor() != 0) {
            throw new IOException("git fast-import failed");
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private void write(int packages, int releases, int commits) throws IOException {
        begin("Set up the registry");
        file("chandlery.yaml", registry());
        file("environments/dev/environment.yaml", environment("dev", "", 2));
        file("environments/prod/environment.yaml", environment("prod", "  promotesFrom: dev\n", 4));
        int total = packages * releases;
        int others = Math.max(0, commits - total - 1);
        int done = 0;
        for (int release = 0; release < releases; release++) {
            for (int index = 0; index < packages; index++) {
                release(index, release);
                done++;
                for (long due = (long) others * done / total, was = (long) others * (done - 1) / total; was < due; was++) {
                    begin("Mend a README");
                    file(directory(index) + "/README.md", readme(index, release, "Revision " + random.nextInt()));
                }
            }
        }
    }

    private void release(int index, int release) throws IOException {
        begin("Release " + name(index) + " " + version(release));
        String directory = directory(index);
        file(directory + "/package.yaml", packageYaml(index, release));
        file(directory + "/README.md", readme(index, release, ""));
        file(directory + "/workflow-template.yaml", workflowTemplate(index, release));
        file(directory + "/rbac.yaml", rbac(index));
    }

    private static String name(int index) {
        return String.format(Locale.ROOT, "package-%05d", index);
    }

    private static String version(int release) {
        return "1." + release + ".0";
    }

    private static String directory(int index) {
        return "templates/team-" + index % TEAMS + "/" + name(index);
    }

    private static String registry() {
        return """
                apiVersion: chandlery.dev/v1
                kind: Registry
                metadata: {name: synthetic}
                spec:
                  url: https://templates.acme.example
                  packages: ["templates/{team}/{package}"]
                  versioning: history
                """;
    }

    private static String environment(String name, String promotesFrom, int clusters) {
        StringBuilder text = new StringBuilder("""
                apiVersion: chandlery.dev/v1
                kind: Environment
                metadata: {name: %s}
                spec:
                %s  clusters:
                """.formatted(name, promotesFrom));
        for (int i = 0; i < clusters; i++) {
            text.append("    - {name: ").append(name).append('-').append(i).append(", server: \"https://")
                    .append(name).append('-').append(i).append(".acme.example:6443\"}\n");
        }
        return text.append("""
                  namespace: "argo-{team}"
                  track:
                    - {packages: ["*"], versions: ">=0", keep: 2}
                """).toString();
    }

    private static String packageYaml(int index, int release) {
        String dependencies = index == 0 ? "" : """
                  dependencies: [{name: %s, version: ^1.0.0}]
                """.formatted(name(index / 2));
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec:
                  version: %s
                  description: Synthetic package number %d.
                  keywords: [synthetic, batch]
                  maintainers: [{name: Ada, email: ada@acme.example}]
                  license: Apache-2.0
                  argo: ">=3.6"
                %s""".formatted(name(index), version(release), index, dependencies);
    }

    private static String readme(int index, int release, String note) {
        return "# " + name(index) + "\n\nReads a table, checks it and writes it elsewhere. Version " + version(release)
                + ".\n\n## Use\n\nCall the template `step-0`.\n\n| input | meaning |\n|---|---|\n| table | the table |\n\n" + note + "\n";
    }

    private String workflowTemplate(int index, int release) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < templates; i++) {
            parts.add(template(i, release));
        }
        if (index > 0) {
            parts.add("""
                    - name: call
                      steps:
                        - - name: first
                            templateRef: {name: %s, template: step-0}
                            arguments: {parameters: [{name: table, value: orders}]}
                    """.formatted(name(index / 2)));
        }
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata:
                  name: %s
                  annotations:
                    workflows.argoproj.io/title: Package %d
                    workflows.argoproj.io/description: Reads a table, checks it and writes it elsewhere.
                spec:
                  serviceAccountName: %s
                  templates:
                %s""".formatted(name(index), index, name(index), String.join("", parts).indent(4));
    }

    private static String template(int number, int release) {
        return """
                - name: step-%d
                  metadata:
                    annotations: {workflows.argoproj.io/description: Reads a part of the table.}
                  inputs:
                    parameters:
                      - {name: table, description: The table to read.}
                      - {name: limit, description: How many rows to read at most., value: "%d"}
                      - {name: format, description: The form of the result., value: parquet, enum: [parquet, csv]}
                  outputs:
                    parameters:
                      - name: rows
                        valueFrom: {path: /tmp/rows}
                  retryStrategy: {limit: "2", retryPolicy: OnError}
                  script:
                    image: registry.acme.example/tools/reader:1.%d.0
                    command: [python]
                    resources:
                      requests: {cpu: 100m, memory: 128Mi}
                      limits: {memory: 512Mi}
                    env:
                      - {name: TABLE, value: "{{inputs.parameters.table}}"}
                      - {name: LIMIT, value: "{{inputs.parameters.limit}}"}
                      - {name: FORMAT, value: "{{inputs.parameters.format}}"}
                    source: |
                      import os, sys
                      table = os.environ["TABLE"]
                      limit = int(os.environ["LIMIT"])
                      with open("/tmp/rows", "w") as out:
                          out.write(str(len(table) * limit))
                      print(f"read {limit} rows of {table}", file=sys.stderr)
                """.formatted(number, 100 + release, release);
    }

    private static String rbac(int index) {
        return """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: %1$s}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: %1$s}
                rules:
                  - {apiGroups: [argoproj.io], resources: [workflowtaskresults], verbs: [create, patch]}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: %1$s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: %1$s}
                subjects: [{kind: ServiceAccount, name: %1$s}]
                """.formatted(name(index));
    }

    private void begin(String message) throws IOException {
        time += 60;
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        print("commit refs/heads/main\ncommitter Ada <ada@acme.example> " + time + " +0000\ndata " + text.length + "\n"
                + message + "\n");
    }

    private void file(String path, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        print("M 100644 inline " + path + "\ndata " + text.length + "\n" + content + "\n");
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
