package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Where tables of cases lie. */
final class CaseFolder {

    /** Names the tester's own folder, absolute or seen from {@value #FROM}; none when it is not set. */
    static final String PROPERTY = "otp.cases";

    /** The folder in which Maven was started; the working folder when it is not set. */
    static final String FROM = "otp.cases.from";

    private CaseFolder() {}

    /** A file of each kind, beside this class. */
    static List<CaseFile> ofTheProduct() {
        return List.of(CaseKind.values()).map(kind -> resource(kind.fileName() + ".csv"));
    }

    /** What is in the folder that {@link #PROPERTY} names; nothing when it names none. */
    static List<CaseFile> ofTheTester() {
        return Option.of(System.getProperty(PROPERTY))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(System.getProperty(FROM, "")).resolve(folder))
                .toList()
                .flatMap(CaseFolder::in);
    }

    /** Every CSV file in this folder, by name; one or more. */
    static List<CaseFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new MalformedCase(
                    folder.toAbsolutePath().toString(), "no folder; -D" + PROPERTY + " has to name one");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<CaseFile> tables = List.ofAll(files.sorted())
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .map(CaseFolder::file);
            if (tables.isEmpty()) {
                throw new MalformedCase(folder.toAbsolutePath().toString(), "no .csv file in it");
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile file(Path file) {
        try {
            return new CaseFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseFile resource(String name) {
        try (InputStream table = CaseFolder.class.getResourceAsStream(name)) {
            return new CaseFile(name, Objects.requireNonNull(table, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
