package dev.chandlery.catalogue;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import dev.chandlery.output.Fingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page templates of the {@code site} module. A name that the view does not have is an error, where Mustache itself
 * would show nothing. Safe for use by several threads.
 */
final class Templates {
    private static final String FOLDER = "/site/templates/";

    /** All templates, pages and parts, without their extension. */
    static final List<String> NAMES = List.of(
            "badge",
            "dependents",
            "environments",
            "facts",
            "features",
            "file",
            "findings",
            "foot",
            "head",
            "home",
            "missing",
            "needs",
            "package",
            "package-cell",
            "package-head",
            "package-table",
            "parameters",
            "rule",
            "rules",
            "snippets",
            "team",
            "team-cell",
            "version",
            "version-templates");

    private final Factory factory = new Factory();
    private final Fingerprint digest;

    Templates() {
        factory.setObjectHandler(new StrictNames());
        Fingerprint all = new Fingerprint();
        for (String name : NAMES) {
            all.add(name).add(new String(resource(FOLDER + name + ".mustache"), StandardCharsets.UTF_8));
        }
        digest = all.fold();
    }

    /** Returns the digest over all templates. */
    Fingerprint digest() {
        return digest;
    }

    /** Returns a page as UTF-8. */
    byte[] render(String name, Object view) {
        Mustache template = factory.compile(name + ".mustache");
        StringWriter out = new StringWriter(16_384);
        try {
            template.execute(out, view).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a file of the site module. */
    static byte[] resource(String path) {
        try (InputStream in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Factory extends DefaultMustacheFactory {
        @Override
        public Reader getReader(String name) {
            InputStream in = Templates.class.getResourceAsStream(FOLDER + name);
            if (in == null) {
                throw new MustacheException("no template " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(Html.escape(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class StrictNames extends ReflectionObjectHandler {
        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new MustacheException("the view has no " + name);
        }
    }
}
