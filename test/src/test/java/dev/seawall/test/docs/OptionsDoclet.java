package dev.seawall.test.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.util.DocTrees;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import jdk.javadoc.doclet.Doclet;
import jdk.javadoc.doclet.DocletEnvironment;
import jdk.javadoc.doclet.Reporter;

/**
 * Finds the options of the model: public methods of a record or its builder that give the same record or builder back, but not a mere overload, whose doc calls it the same as the method
 * it stands for. What is found goes to {@link #RESULT}, because the tool makes the doclet itself.
 */
public final class OptionsDoclet implements Doclet {
    /** An option: where it is set, how, and what its Javadoc says. */
    record Option(String layer, String type, String signature, String documentation) {
        private static final String SAME_AS = "the same as `";

        String name() {
            return type + "." + signature.substring(0, signature.indexOf('('));
        }

        private boolean isOverload() {
            return documentation.contains(SAME_AS);
        }
    }

    /** The layers in the order in which every document names them. */
    private static final List<String> LAYERS = List.of("edge", "network", "balancer", "fleet", "storage", "kernel", "nginx", "firewall", "boot", "watch");

    /** Receives the options of one run. */
    static final ThreadLocal<Consumer<List<Option>>> RESULT = new ThreadLocal<>();

    private static final Set<String> NO_OPTIONS = Set.of("toBuilder", "build");

    @Override
    public void init(Locale locale, Reporter reporter) {}

    @Override
    public String getName() {
        return "options";
    }

    @Override
    public Set<? extends Doclet.Option> getSupportedOptions() {
        return Set.of();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean run(DocletEnvironment environment) {
        TreeMap<String, Option> options = new TreeMap<>();
        for (TypeElement type : ElementFilter.typesIn(environment.getIncludedElements())) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (isOption(environment, type, method)) {
                    Option option = option(environment.getDocTrees(), type, method);
                    options.put(option.type() + " " + String.format(Locale.ROOT, "%05d", line(environment, method)), option);
                }
            }
        }
        RESULT.get().accept(options.values().stream().filter(option -> !option.isOverload()).sorted(Comparator.comparing(option -> LAYERS.indexOf(option.layer()))).toList());
        return true;
    }

    private static boolean isOption(DocletEnvironment environment, TypeElement type, ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean setOn = type.getKind() == ElementKind.RECORD || type.getSimpleName().contentEquals("Builder");
        boolean same = setOn && environment.getTypeUtils().isSameType(method.getReturnType(), type.asType());
        return same && modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.STATIC) && !NO_OPTIONS.contains(method.getSimpleName().toString());
    }

    private static Option option(DocTrees trees, TypeElement type, ExecutableElement method) {
        String parameters = method.getParameters().stream().map(parameter -> parameter.asType().toString().replaceAll("\\b[a-z]+\\.", "") + " " + spelled(parameter.getSimpleName().toString()))
            .collect(Collectors.joining(", "));
        String spelled = method.isVarArgs() ? parameters.replace("[]", "...") : parameters;
        DocCommentTree comment = trees.getDocCommentTree(method);
        return new Option(layer(type), owner(type), method.getSimpleName() + "(" + spelled + ")", comment == null ? "" : MarkdownOfJavadoc.of(comment.getFullBody()));
    }

    /** A builder calls the value {@code newPort} where {@code port} is its field; a reader of the document has no field to confuse it with. */
    private static String spelled(String parameter) {
        return parameter.matches("new[A-Z].*") ? Character.toLowerCase(parameter.charAt(3)) + parameter.substring(4) : parameter;
    }

    private static long line(DocletEnvironment environment, ExecutableElement method) {
        var path = environment.getDocTrees().getPath(method);
        return path.getCompilationUnit().getLineMap().getLineNumber(environment.getDocTrees().getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf()));
    }

    /** The package below model. */
    private static String layer(TypeElement type) {
        Element element = type;
        while (element.getEnclosingElement() != null && element.getKind() != ElementKind.PACKAGE) {
            element = element.getEnclosingElement();
        }
        String name = element.toString().replaceFirst("^dev\\.seawall\\.model\\.?", "");
        return name.isEmpty() ? "edge" : name;
    }

    private static String owner(TypeElement type) {
        return type.getQualifiedName().toString().replaceFirst("^.*?\\.(?=[A-Z])", "").replaceFirst("\\.Builder$", "");
    }
}
