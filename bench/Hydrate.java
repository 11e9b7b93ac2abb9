import dev.chandlery.kustomize.KustomizeBuilder;
import dev.chandlery.kustomize.KustomizeBuilder.Built;
import dev.chandlery.source.DiskLookup;
import java.nio.file.Path;

/**
 * Measures building many overlays in one process: {@code java -cp chandlery.jar bench/Hydrate.java FOLDER COUNT}. The overlays are
 * {@code FOLDER/overlays/0} and so on. Prints the milliseconds of the first one, which reads all bases, and the mean of all.
 */
public final class Hydrate {
    private Hydrate() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int count = Integer.parseInt(arguments[1]);
        DiskLookup files = new DiskLookup(folder);
        KustomizeBuilder builder = new KustomizeBuilder(files);
        long begin = System.nanoTime();
        long first = 0;
        for (int overlay = 0; overlay < count; overlay++) {
            Built built = builder.build(files.pathOf(folder.resolve("overlays/" + overlay)));
            if (!built.findings().isEmpty()) {
                throw new IllegalStateException(built.findings().toString());
            }
            if (overlay == 0) {
                first = System.nanoTime() - begin;
            }
        }
        System.out.printf("%d %d%n", first / 1_000_000, (System.nanoTime() - begin) / 1_000_000 / count);
    }
}
