package dev.seawall.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.seawall.check.Sentence;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and what each shows to others. */
class ArrowsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // a build that packages has the tests of the core in a jar
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("dev.seawall", "dev.seawall.cli", "dev.seawall.stacks").that(new DescribedPredicate<JavaClass>("main code") {
            @Override
            public boolean test(JavaClass type) {
                return !(type.getPackageName() + ".").startsWith("dev.seawall.test.");
            }
        });
    private static final String[] AROUND_THE_CORE = {"dev.seawall.document..", "dev.seawall.cli..", "dev.seawall.stacks..", "dev.seawall.cdk..", "dev.seawall.cdktf..", "dev.seawall.testing.."};
    private static final String[] JDK_AND_JSON = {"java..", "javax..", "com.fasterxml.jackson.core..", "com.github.difflib..", "com.jcraft.jzlib..", "io.jstach..", "dev.seawall.."};

    @Test
    void arrowsPointOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("units").definedBy("dev.seawall.units..")
            .layer("model").definedBy("dev.seawall.model..")
            .layer("json").definedBy("dev.seawall.json..")
            .layer("derive").definedBy("dev.seawall.derive..")
            .layer("node").definedBy("dev.seawall.node..")
            .layer("plan").definedBy("dev.seawall.plan..")
            .layer("cloudformation").definedBy("dev.seawall.cloudformation..")
            .layer("terraform").definedBy("dev.seawall.terraform..")
            .layer("check").definedBy("dev.seawall.check..")
            .layer("change").definedBy("dev.seawall.change..")
            .layer("deployed").definedBy("dev.seawall.deployed..")
            .layer("facts").definedBy("dev.seawall.facts..")
            .layer("snapshot").definedBy("dev.seawall.snapshot..")
            .layer("testing").definedBy("dev.seawall.testing..")
            .layer("capacity").definedBy("dev.seawall.capacity..")
            .layer("picture").definedBy("dev.seawall.picture..")
            .layer("door").definedBy("dev.seawall")
            .layer("document").definedBy("dev.seawall.document..")
            .layer("cli").definedBy("dev.seawall.cli..")
            .layer("cdk").definedBy("dev.seawall.cdk..")
            .layer("cdktf").definedBy("dev.seawall.cdktf..")
            .layer("stacks").definedBy("dev.seawall.stacks..")
            .whereLayer("units").mayNotAccessAnyLayer()
            .whereLayer("json").mayOnlyAccessLayers("units")
            .whereLayer("model").mayOnlyAccessLayers("units")
            .whereLayer("derive").mayOnlyAccessLayers("model", "units")
            .whereLayer("node").mayOnlyAccessLayers("json", "derive", "model", "units")
            .whereLayer("plan").mayOnlyAccessLayers("json", "node", "derive", "model", "units")
            .whereLayer("cloudformation").mayOnlyAccessLayers("json", "plan", "model", "units")
            .whereLayer("terraform").mayOnlyAccessLayers("json", "plan", "model", "units")
            .whereLayer("check").mayOnlyBeAccessedByLayers("door", "cli", "cdk", "cdktf", "change", "snapshot", "testing")
            .whereLayer("deployed").mayOnlyAccessLayers("json", "node", "units")
            .whereLayer("facts").mayOnlyAccessLayers("deployed", "units")
            .whereLayer("facts").mayOnlyBeAccessedByLayers("snapshot", "cli")
            .whereLayer("change").mayOnlyAccessLayers("deployed", "check", "units")
            .whereLayer("change").mayOnlyBeAccessedByLayers("door", "snapshot", "testing", "cli")
            .whereLayer("snapshot").mayOnlyAccessLayers("door", "cloudformation", "terraform", "change", "facts", "deployed", "node", "json", "model", "units", "check")
            .whereLayer("snapshot").mayOnlyBeAccessedByLayers("testing", "cli")
            .whereLayer("testing").mayNotBeAccessedByAnyLayer()
            .whereLayer("cloudformation").mayOnlyBeAccessedByLayers("door", "check", "snapshot")
            .whereLayer("terraform").mayOnlyBeAccessedByLayers("door", "snapshot")
            .whereLayer("capacity").mayOnlyAccessLayers("json", "node", "derive", "model", "units")
            .whereLayer("capacity").mayOnlyBeAccessedByLayers("picture", "cli", "testing")
            .whereLayer("picture").mayOnlyAccessLayers("capacity", "derive", "model", "units")
            .whereLayer("picture").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("document").mayOnlyAccessLayers("json", "model", "units")
            .whereLayer("document").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli").mayOnlyBeAccessedByLayers("stacks")
            .whereLayer("cdk").mayOnlyAccessLayers("door", "check", "plan", "model", "units")
            .whereLayer("cdktf").mayOnlyAccessLayers("door", "check", "plan", "model", "units")
            .whereLayer("cdk").mayOnlyBeAccessedByLayers("stacks")
            .whereLayer("cdktf").mayOnlyBeAccessedByLayers("stacks")
            .check(CLASSES);
    }

    @Test
    void backEndsKnowNothingOfTheEdge() {
        noClasses().that().resideInAnyPackage("dev.seawall.cloudformation..", "dev.seawall.terraform..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.seawall.model.fleet..", "dev.seawall.model.nginx..", "dev.seawall.model.firewall..", "dev.seawall.model.kernel..",
                "dev.seawall.model.storage..", "dev.seawall.model.boot..", "dev.seawall.model.watch..")
            .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("dev.seawall.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySnapshotsCompareLinesAndReadADisk() {
        noClasses().that().resideOutsideOfPackages("dev.seawall.snapshot..").should().dependOnClassesThat().resideInAPackage("com.github.difflib..").check(CLASSES);
        noClasses().that().resideOutsideOfPackages(AROUND_THE_CORE).and().resideOutsideOfPackage("dev.seawall.snapshot..").should().dependOnClassesThat().resideInAPackage("java.nio.file..").check(CLASSES);
    }

    @Test
    void theTestKitNeedsNoTestFramework() {
        classes().that().resideInAPackage("dev.seawall.testing..").should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.assertj.core..", "dev.seawall..").check(CLASSES);
    }

    @Test
    void coreNeedsTheJdkTheJsonEncoderAndTheTemplatesRuntimeAlone() {
        classes().that().resideOutsideOfPackages(AROUND_THE_CORE).should().onlyDependOnClassesThat().resideInAnyPackage(JDK_AND_JSON).check(CLASSES);
    }

    /** Text is read before anybody asks what it means, and a form knows no layer. */
    @Test
    void documentsAreReadInThreeSteps() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("text").definedBy("dev.seawall.document.text")
            .layer("form").definedBy("dev.seawall.document.form")
            .layer("tables").definedBy("dev.seawall.document")
            .whereLayer("text").mayNotAccessAnyLayer()
            .whereLayer("form").mayOnlyAccessLayers("text")
            .check(CLASSES);
        noClasses().that().resideOutsideOfPackage("dev.seawall.document.text").should().dependOnClassesThat().resideInAPackage("org.snakeyaml..").check(CLASSES);
    }

    @Test
    void onlyItsAdapterKnowsEachTool() {
        noClasses().that().resideOutsideOfPackages("dev.seawall.cdk..", "dev.seawall.stacks.cdk..").should().dependOnClassesThat().resideInAPackage("software.amazon.awscdk..").check(CLASSES);
        noClasses().that().resideOutsideOfPackages("dev.seawall.cdktf..", "dev.seawall.stacks.cdktf..").should().dependOnClassesThat().resideInAPackage("com.hashicorp..").check(CLASSES);
    }

    @Test
    void nothingReadsClockLocaleOrChance() {
        noClasses().that().resideOutsideOfPackages("dev.seawall.cli..").should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(Locale.class, "getDefault").orShould().callMethod(String.class, "toLowerCase")
            .orShould().callMethod(String.class, "toUpperCase").orShould().callMethod(String.class, "format", String.class, Object[].class)
            .orShould().callMethod(String.class, "formatted", Object[].class).orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
            .check(CLASSES);
    }

    @Test
    void renderingNeverIteratesOverAHash() {
        noClasses().that().resideOutsideOfPackages("dev.seawall.cli..", "dev.seawall.stacks..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.HashMap").orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.HashSet")
            .orShould().callMethod(Collectors.class, "toSet").orShould().callMethod(Collectors.class, "toMap", Function.class, Function.class)
            .orShould().callMethod(Collectors.class, "groupingBy", Function.class).orShould().callMethod(Collectors.class, "groupingBy", Function.class, Collector.class)
            .check(CLASSES);
    }

    @Test
    void rulesAreFinalAndStateless() {
        classes().that().resideInAPackage("dev.seawall.check.rules").and().areTopLevelClasses().and().doNotHaveSimpleName("package-info").should().haveModifier(JavaModifier.FINAL).check(CLASSES);
        methods().that().areDeclaredInClassesThat(assignableTo(Sentence.class)).and().areDeclaredInClassesThat().resideInAPackage("dev.seawall.check.rules").and().arePublic().should().haveName("check").check(CLASSES);
    }

    /** Public is what another package needs; the model and its units are public for the user, and a rule's package is one table. */
    @Test
    void publicTypesAreUsedOutsideTheirPackage() {
        Set<String> idle = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            boolean inner = Set.of("derive", "node", "plan", "json", "check", "capacity", "picture", "cloudformation", "terraform").contains(type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1));
            if (inner && type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass() && !type.getSimpleName().endsWith("Renderer")
                && CLASSES.stream().filter(it -> it.isAssignableTo(type.getName()) || it.getName().startsWith(type.getName() + "$")).noneMatch(ArrowsTest::isUsedElsewhere)) {
                idle.add(type.getName());
            }
        }

        assertThat(idle).isEmpty();
    }

    /** By name, or as a part of a public type that is. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return isNamedElsewhere(type) || type.getDirectDependenciesToSelf().stream().map(Dependency::getOriginClass)
            .anyMatch(whole -> whole.getModifiers().contains(JavaModifier.PUBLIC) && isNamedElsewhere(whole));
    }

    private static boolean isNamedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream().anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** What the rendering packages show to others, by name: whoever widens it says so here. */
    @Test
    void renderingPackagesShowLittle() {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            boolean rendering = Set.of("dev.seawall.node", "dev.seawall.picture", "dev.seawall.cloudformation", "dev.seawall.terraform").contains(type.getPackageName());
            // the template compiler makes its renderers public
            if (rendering && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC) && !type.getSimpleName().endsWith("Renderer")) {
                shown.computeIfAbsent(type.getPackageName(), it -> new TreeSet<>()).add(type.getSimpleName());
            }
        }

        assertThat(shown).isEqualTo(Map.of(
            "dev.seawall.node", Set.of("NodeFile", "NodeFiles", "Provenance", "Surroundings", "UserData"),
            "dev.seawall.picture", Set.of("CapacityPlot", "EdgeMermaid", "EdgeSvg"),
            "dev.seawall.cloudformation", Set.of("CloudFormation", "Template"),
            "dev.seawall.terraform", Set.of("Configuration", "LeftBehind", "Terraform")));
    }
}
