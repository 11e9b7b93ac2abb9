package dev.chandlery.source;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of the machine: no environment variable, and no configuration of the user or the system. So the same
 * repository gives the same result everywhere, JGit starts no {@code git} process to find its configuration, and writes
 * no file to measure the resolution of time stamps.
 */
public final class HermeticSystemReader extends SystemReader.Delegate {
    private HermeticSystemReader(SystemReader machine) {
        super(machine);
    }

    /** Makes JGit use this reader, in the whole JVM. To be called before anything else of JGit. */
    public static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof HermeticSystemReader)) {
            SystemReader.setInstance(new HermeticSystemReader(current));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig getUserConfig() {
        return new NoConfig(null, FS.DETECTED);
    }

    @Override
    public FileBasedConfig getSystemConfig() {
        return new NoConfig(null, FS.DETECTED);
    }

    @Override
    public FileBasedConfig getJGitConfig() {
        return new NoConfig(null, FS.DETECTED);
    }

    /** A configuration that is empty, cannot be changed, and knows how exact the time stamps of files are. */
    private static final class NoConfig extends FileBasedConfig {
        private static final long RESOLUTION_MILLIS = 10;

        private NoConfig(@Nullable Config parent, FS fs) {
            super(parent, new File("no-configuration"), fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // Nothing is kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /**
         * Answers what JGit would otherwise find out by writing probe files into the repository: the resolution of
         * file times, and the time within which two writes may look the same.
         */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(RESOLUTION_MILLIS, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
