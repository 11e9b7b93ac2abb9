package dev.chandlery.lint.image;

import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;

/** A rule about the image of each container. */
abstract class ImageRule extends PodRule {
    ImageRule(Rule rule) {
        super(rule);
    }

    @Override
    protected final void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            Text.of(container.node(), "image")
                    .filter(image -> !isFilledIn(image))
                    .ifPresent(image -> image(image, container.label(part.label()), context));
        }
    }

    /** Says whether another program fills in the name before Argo sees it, as envsubst does with variables. */
    private static boolean isFilledIn(Text image) {
        return image.value().contains("$");
    }

    /**
     * Looks at an image.
     *
     * @param owner words for its container
     */
    abstract void image(Text image, String owner, LintContext context);
}
