package jp.kumiai.otp.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is as it should be: whoever reads the log finds nothing to wonder about. */
class QuietStartIT {

    @Test
    void saysWhereItServesAndNothingElse(@TempDir Path data) {
        try (ChildProcess node = ChildProcess.start("run", "--port", "0", "--data", data.toString())) {
            int port = node.port();

            assertThat(node.said()).containsExactly("otp: serving at http://127.0.0.1:" + port + "/ (Ctrl+C stops)");
        }
    }
}
