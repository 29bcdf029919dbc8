package io.minzheng.test.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Documentation comments, read from the sources by the JDK's own compiler: class files do not hold them. */
final class Javadocs {
    private final Map<String, String> texts = new HashMap<>();

    /** @param sources roots of source trees; one that does not exist holds nothing */
    Javadocs(List<Path> sources) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> found = new ArrayList<>();
            for (Path root : sources) {
                found.addAll(javaFiles(root));
            }
            if (found.isEmpty()) {
                return;
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(found));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees).scan(unit, unit.getPackageName() + ".");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(texts.get(type.getName()));
    }

    Optional<String> of(Enum<?> constant) {
        return Optional.ofNullable(texts.get(constant.getDeclaringClass().getName() + "#" + constant.name()));
    }

    /** What the record says of it with {@code @param}, or else the method of an interface that it implements. */
    Optional<String> of(Class<?> type, RecordComponent component) {
        String own = texts.get(type.getName() + "(" + component.getName());
        return own == null ? inherited(type, component.getName()) : Optional.of(own);
    }

    private Optional<String> inherited(Class<?> type, String method) {
        for (Class<?> parent : type.getInterfaces()) {
            String text = texts.get(parent.getName() + "#" + method);
            Optional<String> found = text == null ? inherited(parent, method) : Optional.of(text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The parameter is the binary name of what encloses, with its separator. */
    private final class Reader extends TreePathScanner<Void, String> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = outer + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                keep(name, plain(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                        keep(name + "(" + param.getName(), plain(param.getDescription()));
                    }
                }
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree || member instanceof VariableTree) {
                    member(name, member);
                }
            }
            return super.visitClass(type, name + "$");
        }

        private void member(String owner, Tree member) {
            DocCommentTree comment = trees.getDocCommentTree(new TreePath(getCurrentPath(), member));
            if (comment != null) {
                String name = member instanceof MethodTree method
                        ? method.getName().toString()
                        : ((VariableTree) member).getName().toString();
                keep(owner + "#" + name, plain(comment.getFullBody()));
            }
        }

        private void keep(String key, String text) {
            if (!text.isEmpty()) {
                texts.putIfAbsent(key, text);
            }
        }

        private String plain(List<? extends DocTree> parts) {
            StringBuilder text = new StringBuilder();
            for (DocTree part : parts) {
                text.append(
                        switch (part) {
                            case TextTree words -> words.getBody();
                            case LiteralTree literal -> literal.getBody().getBody();
                            case LinkTree link ->
                                link.getLabel().isEmpty()
                                        ? last(link.getReference().getSignature())
                                        : plain(link.getLabel());
                            case StartElementTree element -> " ";
                            default -> part.toString();
                        });
            }
            return text.toString().replaceAll("\\s+", " ").strip();
        }

        private static String last(String signature) {
            return signature.substring(Math.max(signature.lastIndexOf('.'), signature.lastIndexOf('#')) + 1);
        }
    }
}
