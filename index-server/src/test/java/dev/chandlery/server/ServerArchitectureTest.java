package dev.chandlery.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The server stands at the end of the arrows, and the libraries for HTTP stay in it. */
class ServerArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chandlery");

    @Test
    void httpStaysInTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.chandlery.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.chandlery.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.chandlery.server..")
                .check(CLASSES);
    }

    @Test
    void theServerLeavesGitAndYamlToTheGenerator() {
        noClasses()
                .that()
                .resideInAPackage("dev.chandlery.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..", "org.snakeyaml..", "com.github.mustachejava..")
                .check(CLASSES);
    }
}
