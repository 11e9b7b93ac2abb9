package dev.chandlery.lint.image;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds images that no container runtime can pull because of their name. */
final class ImageInvalid extends ImageRule {
    ImageInvalid() {
        super(Rule.warning("image-invalid", "The name of an image is not one that can be pulled."));
    }

    @Override
    void image(Text image, String owner, LintContext context) {
        if (!image.dynamic() && ImageReference.parse(image.value()).isEmpty()) {
            context.report(
                    rule(),
                    image.mark(),
                    "The image \"" + image.value() + "\" of " + owner + " is not a name that can be pulled.",
                    "Write registry/repository:tag, with the repository in small letters.");
        }
    }
}
