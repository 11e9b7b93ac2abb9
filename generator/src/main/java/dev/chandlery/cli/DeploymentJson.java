package dev.chandlery.cli;

import dev.chandlery.environment.Deployment;
import java.util.List;

/** Where the release that is told of runs, for programs. */
record DeploymentJson(
        String environment, String cluster, String namespace, boolean current, boolean aliases, List<String> reasons) {
    static List<DeploymentJson> of(List<Deployment> deployments) {
        return deployments.stream()
                .map(each -> new DeploymentJson(
                        each.environment(),
                        each.cluster(),
                        each.namespace(),
                        each.current(),
                        each.aliased(),
                        each.reasons()))
                .toList();
    }
}
