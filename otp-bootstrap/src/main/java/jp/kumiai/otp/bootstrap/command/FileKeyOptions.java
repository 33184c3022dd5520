package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.HexFormat;
import jp.kumiai.otp.bootstrap.FirstLine;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.domain.seedimport.FileKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say what an encrypted seed file is opened with; from files, since a command line is no secret place. */
final class FileKeyOptions {

    @CommandLine.Option(names = "--preshared-key-file", paramLabel = "KEYFILE")
    private @Nullable Path preshared;

    @CommandLine.Option(names = "--passphrase-file", paramLabel = "KEYFILE")
    private @Nullable Path passphrase;

    /** The key, to be closed by the caller. */
    FileKey read() {
        if (preshared != null) {
            Path path = preshared;
            return hex(FirstLine.of(path, "the file"))
                    .flatMap(FileKey::preShared)
                    .getOrElseThrow(() ->
                            new StartFailure("the file " + path + " does not hold 32, 48 or 64 hexadecimal digits"));
        }
        if (passphrase != null) {
            Path path = passphrase;
            return FileKey.passphrase(FirstLine.of(path, "the file").toCharArray())
                    .getOrElseThrow(() -> new StartFailure("the file " + path + " does not hold a passphrase"));
        }
        return FileKey.none();
    }

    private static Option<byte[]> hex(String text) {
        try {
            return Option.some(HexFormat.of().parseHex(text.strip()));
        } catch (IllegalArgumentException e) {
            return Option.none();
        }
    }
}
