package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.domain.seedimport.MacRule;
import jp.kumiai.otp.domain.seedimport.ReadingOptions;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.seedimport.serial.SerialMappingFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say how a seed file is read where it does not keep to the standard. */
final class ReadingArguments {

    @CommandLine.Option(names = "--serial-mapping", paramLabel = "MAPPING")
    private @Nullable String serialMapping;

    @CommandLine.Option(names = "--accept-weaker-mac")
    private boolean weakerMac;

    /** The options, or the end of the command with a word about what is wrong with them. */
    ReadingOptions read(CommandLine line) {
        return new ReadingOptions(mapping(line), weakerMac ? MacRule.PLAINTEXT_TOO : MacRule.CIPHERTEXT_ONLY);
    }

    private SerialMapping mapping(CommandLine line) {
        if (serialMapping == null) {
            return SerialMapping.none();
        }
        return parsed(Objects.requireNonNull(serialMapping))
                .getOrElseThrow(
                        failure -> new CommandLine.ParameterException(line, "--serial-mapping: " + words(failure)));
    }

    private static Either<SerialMappingFailure, SerialMapping> parsed(String text) {
        try {
            return SerialMapping.parse(text, name -> Files.newInputStream(Path.of(name)));
        } catch (IOException e) {
            throw new StartFailure("the table of --serial-mapping cannot be read", e);
        }
    }

    private static String words(SerialMappingFailure failure) {
        return switch (failure.code()) {
            case UNKNOWN_KIND -> "it begins with last:, table: or regex:";
            case BAD_LENGTH -> "after last: stands a number from 8 to 12";
            case BAD_PATTERN -> "after regex: stands a regular expression with a group around the serial number";
            case UNSAFE_PATTERN ->
                "this regular expression could take for ever; it may have no repeated group, no flags, no look-around, "
                        + "no count beyond 64 and at most 200 characters";
            case BAD_TABLE ->
                "the table has vendor's serial,printed serial in each line, each vendor's serial once"
                        + (failure instanceof SerialMappingFailure.BadTable table
                                ? " (line " + table.line() + ")"
                                : "");
        };
    }
}
