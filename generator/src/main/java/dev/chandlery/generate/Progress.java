package dev.chandlery.generate;

/** Is told how far long work has come. Called from several threads. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void stage(String name, int steps) {}

        @Override
        public void step() {}
    };

    /**
     * A stage begins.
     *
     * @param name what is done, such as {@code building releases}
     * @param steps how many steps it has; 0 when that is not known
     */
    void stage(String name, int steps);

    /** One step of the stage is done. */
    void step();
}
