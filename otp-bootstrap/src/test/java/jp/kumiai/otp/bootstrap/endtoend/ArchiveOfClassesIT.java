package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.kumiai.otp.bootstrap.endtoend.Installation.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that the script has Java make of the product's classes: later commands start from it, and no answer shows it. */
class ArchiveOfClassesIT {

    @TempDir
    private static Path home;

    private static Installation installation;
    private static Ended first;

    @BeforeAll
    static void runsTheFirstCommand() throws IOException {
        installation = Installation.ofTheProduct(home);
        first = installation.runs("", "--version");
    }

    @Test
    void isThereAfterTheFirstCommandWhichSaysSoBesideItsAnswer() {
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out().lines()).singleElement().asString().startsWith("otp ");
        assertThat(first.err().lines()).singleElement().asString().startsWith("otp: making an archive");
        assertThat(installation.archive()).isNotEmptyFile();
    }

    @Test
    void isWhatLaterCommandsLoadClassesFrom() throws IOException {
        Path loaded = home.resolve("loaded.txt");

        Ended second = installation.runs("-Xlog:class+load:file=" + loaded, "--version");

        assertThat(second).isEqualTo(new Ended(0, first.out(), ""));
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" jp.kumiai.otp.") && line.contains("shared objects file (top)"));
    }

    @Test
    void isPassedOverInSilenceByAJavaThatCannotTakeIt() {
        Ended otherClassPath = installation.runs("-Xbootclasspath/a:/nowhere.jar", "--version");

        assertThat(otherClassPath).isEqualTo(new Ended(0, first.out(), ""));
    }

    /** Java maps what it takes for whole, and is killed where the file ends. */
    @Test
    void isMadeAgainWhenItWasCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(installation.archive());
        Files.delete(installation.archive());
        Files.write(installation.archive(), Arrays.copyOf(whole, whole.length / 2));

        Ended run = installation.runs("", "--version");

        assertThat(run).isEqualTo(first);
        assertThat(Files.size(installation.archive())).isGreaterThan(whole.length / 2);
    }
}
