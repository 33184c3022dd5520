package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the script has an archive of classes made, seen by a Java that only writes down how it is called. */
class StartScriptIT {

    private static final String MAKING = "makes an archive";
    private static final String STARTING = "starts";
    private static final String SHARING = "starts from the archive";

    private static final String MAKES =
            "for each; do case $each in -XX:Archive*) echo classes >\"${each#*=}\";; esac; done\n";
    private static final String CANNOT = "case $* in *-XX:Archive*) exit 1;; esac\n";

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void installs() throws IOException {
        installation = Installation.ofTheScript(folder.resolve("a folder of blanks"));
    }

    @Test
    void makesAnArchiveOnceAndStartsFromItEverAfter() throws IOException {
        Path java = java(MAKES);

        assertThat(calls(java)).containsExactly(MAKING, SHARING);
        assertThat(calls(java)).containsExactly(SHARING);
    }

    @Test
    void makesAnotherForAnotherJarThatIsNoNewer() throws IOException {
        Path java = java(MAKES);
        calls(java);
        Files.write(installation.jar(), new byte[] {1});
        Files.setLastModifiedTime(installation.jar(), FileTime.fromMillis(0));

        assertThat(calls(java)).containsExactly(MAKING, SHARING);
    }

    @Test
    void makesAnotherForANewerJar() throws IOException {
        Path java = java(MAKES);
        calls(java);
        Files.setLastModifiedTime(installation.seal(), FileTime.fromMillis(0));

        assertThat(calls(java)).containsExactly(MAKING, SHARING);
    }

    @Test
    void makesAnotherForAJavaThatWasUpdated() throws IOException {
        calls(java(MAKES));

        assertThat(calls(java(":\n" + MAKES))).containsExactly(MAKING, SHARING);
    }

    @Test
    void makesAnotherInPlaceOfADamagedOne() throws IOException {
        Path java = java(MAKES);
        calls(java);
        Files.write(installation.archive(), new byte[] {1});

        assertThat(calls(java)).containsExactly(MAKING, SHARING);
    }

    @Test
    void startsWithoutOneThatCannotBeMadeAndTriesNoMore() throws IOException {
        Path java = java(CANNOT);

        assertThat(calls(java)).containsExactly(MAKING, STARTING);
        assertThat(calls(java)).containsExactly(STARTING);
    }

    @Test
    void makesNoneWhereItCannotWrite() throws IOException {
        Files.createDirectory(installation.seal());

        assertThat(calls(java(MAKES))).containsExactly(STARTING);
    }

    @Test
    void leavesItToAnOperatorWhoNamesOne() throws IOException {
        Path java = java("");

        assertThat(calls(java, "-XX:SharedArchiveFile=own.jsa")).containsExactly(STARTING);
        assertThat(calls(java, "-XX:ArchiveClassesAtExit=own.jsa")).containsExactly(STARTING);
    }

    @Test
    void collectsWithOneThreadUnlessAnOperatorNamesACollector() throws IOException {
        Path java = java("");

        assertThat(said(java, "-Xmx256m")).anyMatch(call -> call.contains("-XX:+UseSerialGC -Xmn32m"));
        assertThat(said(java, "-XX:+UseG1GC"))
                .noneMatch(call -> call.contains("-XX:+UseSerialGC"))
                .noneMatch(call -> call.contains("-Xmn32m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmn64m", "-XX:NewSize=64m", "-XX:MaxNewSize=64m", "-XX:NewRatio=3"})
    void leavesTheRoomForWhatIsYoungToAnOperatorWhoNamesIt(String option) throws IOException {
        assertThat(said(java(""), option))
                .anyMatch(call -> call.contains("-XX:+UseSerialGC") && call.contains(option))
                .noneMatch(call -> call.contains("-Xmn32m"));
    }

    /** The home of a Java; what it does when called is the rest of a shell script. */
    private Path java(String rest) throws IOException {
        Path home = folder.resolve("java");
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho \"$*\" >>'" + log(home) + "'\n" + rest);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private static Path log(Path java) {
        return java.resolve("calls");
    }

    private List<String> calls(Path java) throws IOException {
        return calls(java, "");
    }

    /** What a command calls this Java for, when an operator gives it these options. */
    private List<String> calls(Path java, String options) throws IOException {
        return said(java, options).stream().map(StartScriptIT::purpose).toList();
    }

    private List<String> said(Path java, String options) throws IOException {
        Files.deleteIfExists(log(java));
        assertThat(installation.runs(java, options, "run").exitCode()).isZero();
        return Files.readAllLines(log(java));
    }

    private static String purpose(String call) {
        if (call.contains("TrainingRun")) {
            return MAKING;
        }
        return call.contains("otp-bootstrap.jsa") ? SHARING : STARTING;
    }
}
