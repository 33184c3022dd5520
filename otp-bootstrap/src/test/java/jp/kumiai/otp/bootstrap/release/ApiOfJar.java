package jp.kumiai.otp.bootstrap.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes what of a jar others can compile against: its classes without code and without private members, less than half the size.
 * The same classes give the same bytes. To be compared with later jars, never to be run.
 */
final class ApiOfJar {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ApiOfJar() {}

    /** The jar to read, and the one to write. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream api = new ZipOutputStream(file)) {
            for (JarEntry entry : classesOf(jar)) {
                ZipEntry written = new ZipEntry(entry.getName());
                written.setTimeLocal(NO_TIME);
                api.putNextEntry(written);
                try (InputStream bytes = jar.getInputStream(entry)) {
                    api.write(withoutCode(bytes.readAllBytes()));
                }
            }
        }
    }

    private static List<JarEntry> classesOf(JarFile jar) {
        Enumeration<JarEntry> entries = jar.entries();
        return Collections.list(entries).stream()
                .filter(entry -> entry.getName().endsWith(".class"))
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    private static byte[] withoutCode(byte[] bytes) {
        ClassWriter written = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(new WithoutPrivateMembers(written), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return written.toByteArray();
    }

    private static final class WithoutPrivateMembers extends ClassVisitor {

        WithoutPrivateMembers(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, @Nullable String signature, @Nullable Object value) {
            boolean told = !isPrivate(access) || name.equals("serialVersionUID");
            return told ? super.visitField(access, name, type, signature, value) : null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
            return isPrivate(access) ? null : super.visitMethod(access, name, type, signature, exceptions);
        }

        private static boolean isPrivate(int access) {
            return (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) != 0;
        }
    }
}
