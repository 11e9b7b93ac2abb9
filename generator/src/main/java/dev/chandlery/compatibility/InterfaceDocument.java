package dev.chandlery.compatibility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The interface of a version of a package as programs read it: in the JSON twin of its page and in the output of
 * {@code chandlery info}. The schema is {@code schemas/interface.json}. Names are those of the source; lists stand in the
 * order of the source, or of their names where the source has no order.
 *
 * @param argo the constraint on the version of Argo Workflows, or empty
 * @param objects what holds templates that others can call
 * @param schedules its CronWorkflows
 * @param triggers its WorkflowEventBindings, Sensors and EventSources
 * @param provides its ConfigMaps, Secrets, ServiceAccounts and PersistentVolumeClaims
 * @param features the optional parts that environments can switch on
 * @param needs what has to be there where it runs
 */
public record InterfaceDocument(
        String argo,
        List<Library> objects,
        List<Schedule> schedules,
        List<Thing> triggers,
        List<Thing> provides,
        List<String> features,
        Needed needs) {
    /**
     * A WorkflowTemplate or ClusterWorkflowTemplate.
     *
     * @param kind its kind, which tells its scope
     * @param name its name
     * @param entrypoint the template that runs when it is submitted, or empty
     * @param parameters its workflow-level parameters
     * @param artifacts its workflow-level artifacts
     * @param startArguments what has to be given besides to whoever submits it
     * @param exitArguments what its exit handler needs besides
     * @param templates the templates that others can call; those that are marked as internal are left out
     */
    public record Library(
            String kind,
            String name,
            String entrypoint,
            List<Parameter> parameters,
            List<Artifact> artifacts,
            List<String> startArguments,
            List<String> exitArguments,
            List<Template> templates) {
        /** Copies the lists. */
        public Library {
            parameters = List.copyOf(parameters);
            artifacts = List.copyOf(artifacts);
            startArguments = List.copyOf(startArguments);
            exitArguments = List.copyOf(exitArguments);
            templates = List.copyOf(templates);
        }
    }

    /**
     * A parameter that is taken.
     *
     * @param name its name
     * @param description what it is, or empty
     * @param required whether it has to be given
     * @param value its default, if it has one
     * @param options the values allowed; empty when any is
     * @param type the type that its values have to be of, or empty
     */
    public record Parameter(
            String name,
            String description,
            boolean required,
            Optional<String> value,
            List<String> options,
            String type) {
        /** Copies the list. */
        public Parameter {
            options = List.copyOf(options);
        }
    }

    /**
     * An artifact that is taken or given.
     *
     * @param name its name
     * @param description what it is, or empty
     * @param required taken: whether it has to be given; given: whether it is always there
     */
    public record Artifact(String name, String description, boolean required) {}

    /**
     * A template.
     *
     * @param name its name
     * @param description what it does, or empty
     * @param parameters the parameters that it takes
     * @param artifacts the artifacts that it takes
     * @param outputParameters the names of the parameters that it gives
     * @param outputArtifacts the artifacts that it gives
     * @param globalOutputs the names of outputs that it gives to the whole workflow
     * @param volumes the volumes that a workflow which calls it has to have
     * @param workflowParameters the parameters that a workflow which calls it has to have
     */
    public record Template(
            String name,
            String description,
            List<Parameter> parameters,
            List<Artifact> artifacts,
            List<String> outputParameters,
            List<Artifact> outputArtifacts,
            List<String> globalOutputs,
            List<String> volumes,
            List<String> workflowParameters) {
        /** Copies the lists. */
        public Template {
            parameters = List.copyOf(parameters);
            artifacts = List.copyOf(artifacts);
            outputParameters = List.copyOf(outputParameters);
            outputArtifacts = List.copyOf(outputArtifacts);
            globalOutputs = List.copyOf(globalOutputs);
            volumes = List.copyOf(volumes);
            workflowParameters = List.copyOf(workflowParameters);
        }
    }

    /**
     * A CronWorkflow.
     *
     * @param name its name
     * @param schedules when it runs, in the syntax of cron
     * @param timezone the time zone of its schedules, or empty
     * @param suspended whether it does not run before somebody resumes it
     */
    public record Schedule(String name, List<String> schedules, String timezone, boolean suspended) {
        /** Copies the list. */
        public Schedule {
            schedules = List.copyOf(schedules);
        }
    }

    /**
     * An object.
     *
     * @param kind its kind
     * @param name its name
     */
    public record Thing(String kind, String name) {}

    /**
     * An object that holds keys.
     *
     * @param name its name
     * @param keys the keys that are taken from it; empty when it is taken as it is
     */
    public record Keyed(String name, List<String> keys) {
        /** Copies the list. */
        public Keyed {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What a package needs and does not hold.
     *
     * @param serviceAccounts ServiceAccounts that it names
     * @param secrets Secrets that it names
     * @param configMaps ConfigMaps that it names
     * @param volumeClaims PersistentVolumeClaims that it names
     * @param objects objects of other kinds that it names
     * @param actions what its resource templates do, such as {@code create Job}
     * @param grants the rights that its roles grant, such as {@code get pods}
     * @param images the images that run
     */
    public record Needed(
            List<String> serviceAccounts,
            List<Keyed> secrets,
            List<Keyed> configMaps,
            List<String> volumeClaims,
            List<Thing> objects,
            List<String> actions,
            List<String> grants,
            List<String> images) {
        /** Copies the lists. */
        public Needed {
            serviceAccounts = List.copyOf(serviceAccounts);
            secrets = List.copyOf(secrets);
            configMaps = List.copyOf(configMaps);
            volumeClaims = List.copyOf(volumeClaims);
            objects = List.copyOf(objects);
            actions = List.copyOf(actions);
            grants = List.copyOf(grants);
            images = List.copyOf(images);
        }
    }

    /** Copies the lists. */
    public InterfaceDocument {
        objects = List.copyOf(objects);
        schedules = List.copyOf(schedules);
        triggers = List.copyOf(triggers);
        provides = List.copyOf(provides);
        features = List.copyOf(features);
        Objects.requireNonNull(needs, "needs");
    }

    /** Returns an interface as programs read it. */
    public static InterfaceDocument of(Interface read) {
        return InterfaceMapper.document(read.root());
    }

    /** Returns the JSON Schema of this document as UTF-8. */
    public static byte[] schema() {
        return InterfaceMapper.schema();
    }
}
