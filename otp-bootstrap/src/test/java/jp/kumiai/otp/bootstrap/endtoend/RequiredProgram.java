package jp.kumiai.otp.bootstrap.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of this machine that a test cannot do without.
 *
 * @param name as it is called
 * @param version the argument by which it tells its version and ends
 */
public record RequiredProgram(String name, String version) {

    /** Skips the test where the program is not installed, and fails it in CI. */
    public void require() {
        if (!isThere()) {
            missing(name + " is not installed");
        }
    }

    /** Skips the test for this reason, and fails it in CI, where none may be skipped. */
    static void missing(String reason) {
        if (System.getenv("CI") != null) {
            throw new AssertionError(reason + "; in CI no test may be skipped");
        }
        Assumptions.abort(reason);
    }

    private boolean isThere() {
        try {
            return new ProcessBuilder(name, version)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
