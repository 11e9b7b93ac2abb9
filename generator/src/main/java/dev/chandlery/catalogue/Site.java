package dev.chandlery.catalogue;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.output.Fingerprint;
import dev.chandlery.output.OutputFile;
import dev.chandlery.registry.RegistrySettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What all pages share: the templates, the registry's name, the fingerprint of the frame. */
final class Site {
    /** Where the registry lies in the output. */
    static final String FOLDER = "registry/";

    private final CatalogueInput input;
    private final Lookup lookup;
    private final Templates templates = new Templates();
    private final Markdown markdown = new Markdown();
    private final Set<String> environments;
    private final Set<String> rules;
    private final Fingerprint frame;

    Site(CatalogueInput input) {
        this.input = input;
        this.lookup = new Lookup(input);
        this.environments = input.plan().environments().stream()
                .map(e -> e.name().value())
                .collect(Collectors.toCollection(TreeSet::new));
        this.rules = input.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());
        RegistrySettings settings = input.settings();
        this.frame = new Fingerprint()
                .add(input.chandleryVersion())
                .add(templates.digest())
                .add(settings.name())
                .add(settings.url())
                .add(settings.suffix().name())
                .fold();
    }

    CatalogueInput input() {
        return input;
    }

    /** Says whether the page of environments has a section of this name. */
    boolean hasEnvironment(String name) {
        return environments.contains(name);
    }

    /** Says whether a rule of this id has a page. */
    boolean hasRule(String id) {
        return rules.contains(id);
    }

    RegistrySettings settings() {
        return input.settings();
    }

    Lookup lookup() {
        return lookup;
    }

    Markdown markdown() {
        return markdown;
    }

    /** Returns a fingerprint that already holds what every page depends on. */
    Fingerprint fingerprint(String page) {
        return new Fingerprint().add(frame).add(page);
    }

    /** Returns the frame of a page without a twin of its own for programs. */
    Page page(String path, String here, String title, String description, List<Page.Crumb> crumbs) {
        return page(path, Links.API + "index.json", here, title, description, crumbs);
    }

    /** Returns the frame of a page at a path below the top of the registry. */
    Page page(String path, String twin, String here, String title, String description, List<Page.Crumb> crumbs) {
        return new Page(
                title, description, settings().name(), Links.root(path), here, input.chandleryVersion(), twin, crumbs);
    }

    /** Returns a page as a file that is made when it is asked for. */
    OutputFile file(
            String path, OutputFile.Role role, Fingerprint fingerprint, String template, Supplier<Object> view) {
        return new OutputFile(FOLDER + path, role, fingerprint.hex(), () -> templates.render(template, view.get()));
    }
}
