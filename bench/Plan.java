import dev.chandlery.environment.DeploymentPlan;
import dev.chandlery.environment.DeploymentPlanner;
import dev.chandlery.environment.PlanDifference;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.RegistryPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures planning alone, without reading files and history: {@code java -cp chandlery.jar bench/Plan.java FOLDER}. The first
 * run is that of a fresh JVM; then the median of ten.
 */
public final class Plan {
    private Plan() {}

    public static void main(String[] arguments) {
        Overview overview = Overview.withDependencies(Path.of(arguments[0]));
        List<RegistryPackage> packages = overview.packages();
        List<Environment> environments = overview.plan().environments();
        int deployments = overview.plan().deployments().size();
        System.out.printf(
                "%d packages, %d environments, %d clusters, %d deployments%n",
                packages.size(),
                environments.size(),
                environments.stream().mapToInt(each -> each.clusters().size()).sum(),
                deployments);
        List<Long> plans = new ArrayList<>();
        List<Long> differences = new ArrayList<>();
        for (int run = 0; run < 11; run++) {
            long begin = System.nanoTime();
            DeploymentPlan plan = DeploymentPlanner.plan(environments, packages).plan();
            plan.deployments(); // made when asked for
            long planned = System.nanoTime();
            int effects = PlanDifference.between(overview.plan(), plan, id -> false).size();
            long compared = System.nanoTime();
            plans.add((planned - begin) / 1_000_000);
            differences.add((compared - planned) / 1_000_000);
            if (effects > 0) {
                throw new IllegalStateException("the same files gave two plans");
            }
        }
        print("plan all environments", plans);
        print("compare two plans", differences);
    }

    private static void print(String what, List<Long> millis) {
        System.out.printf(
                "| %s | %d | %d |%n",
                what, millis.get(0), millis.subList(1, millis.size()).stream().sorted().toList().get(5));
    }
}
