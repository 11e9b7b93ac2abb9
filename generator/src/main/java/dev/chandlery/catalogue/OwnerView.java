package dev.chandlery.catalogue;

import java.util.List;

/**
 * A WorkflowTemplate or ClusterWorkflowTemplate on a version page.
 *
 * @param id its place on the page
 * @param kind its kind
 * @param source its name in the source
 * @param clusterName its name on the cluster
 * @param heading its title, or its source name
 * @param aboutHtml its description
 * @param entrypoint the template run when it is submitted, or empty
 * @param entrypointHref the place of that template, or empty
 * @param serviceAccount the service account it runs as, under its name on the cluster, or empty
 * @param arguments its workflow arguments
 * @param templates its templates
 */
record OwnerView(
        String id,
        String kind,
        String source,
        String clusterName,
        String heading,
        String aboutHtml,
        String entrypoint,
        String entrypointHref,
        String serviceAccount,
        ParameterTable arguments,
        List<TemplateView> templates) {

    /**
     * A template.
     *
     * @param id its place on the page
     * @param name its name
     * @param type its type
     * @param aboutHtml its description
     * @param inputs its input parameters and artifacts
     * @param outputs its output parameters and artifacts
     * @param calls its steps or tasks
     * @param steps whether the calls are steps, which run group by group
     * @param images the images it runs
     * @param snippet a step that calls it
     */
    record TemplateView(
            String id,
            String name,
            String type,
            String aboutHtml,
            ParameterTable inputs,
            ParameterTable outputs,
            List<CallView> calls,
            boolean steps,
            List<String> images,
            String snippet) {
        boolean hasCalls() {
            return !calls.isEmpty();
        }

        boolean hasImages() {
            return !images.isEmpty();
        }

        boolean hasAbout() {
            return !aboutHtml.isEmpty();
        }

        String callsCaption() {
            return steps ? "Steps" : "Tasks";
        }

        String imagesLabel() {
            return images.size() == 1 ? "Image" : "Images";
        }
    }

    /**
     * Parameters and artifacts, the required ones first.
     *
     * @param caption what they are
     * @param output whether they are outputs, which have a source in place of a default
     * @param rows the lines
     */
    record ParameterTable(String caption, boolean output, List<ParameterView> rows) {
        boolean hasAny() {
            return !rows.isEmpty();
        }

        boolean anyOptions() {
            return rows.stream().anyMatch(ParameterView::hasOptions);
        }
    }

    /**
     * A parameter or artifact.
     *
     * @param name its name
     * @param artifact whether it is an artifact
     * @param required whether a caller must give it
     * @param aboutHtml its description
     * @param hasDefault whether there is a default
     * @param initial the default
     * @param options the values allowed
     * @param type its type, or empty
     * @param from where an output comes from, or an artifact's path
     */
    record ParameterView(
            String name,
            boolean artifact,
            boolean required,
            String aboutHtml,
            boolean hasDefault,
            String initial,
            List<String> options,
            String type,
            String from) {
        boolean hasAbout() {
            return !aboutHtml.isEmpty();
        }

        boolean hasType() {
            return !type.isEmpty();
        }

        boolean hasOptions() {
            return !options.isEmpty();
        }

        boolean isEmptyDefault() {
            return initial.isEmpty();
        }

        boolean hasFrom() {
            return !from.isEmpty();
        }
    }

    /**
     * A step or task.
     *
     * @param name its name
     * @param group the number of its group of steps, from 1
     * @param callee what it runs
     * @param href where that is described, or empty
     * @param after what comes first
     * @param when its condition, or empty
     */
    record CallView(String name, int group, String callee, String href, List<String> after, String when) {
        boolean hasHref() {
            return !href.isEmpty();
        }

        boolean hasWhen() {
            return !when.isEmpty();
        }
    }

    boolean hasAbout() {
        return !aboutHtml.isEmpty();
    }

    boolean hasTemplates() {
        return !templates.isEmpty();
    }

    boolean hasEntrypoint() {
        return !entrypoint.isEmpty();
    }

    boolean hasEntrypointHref() {
        return !entrypointHref.isEmpty();
    }

    boolean hasServiceAccount() {
        return !serviceAccount.isEmpty();
    }

    boolean hasOtherName() {
        return !heading.equals(source);
    }
}
