package jp.kumiai.otp.bootstrap.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.bootstrap.Main;

/** The product as {@code ./otp} starts it: from its jar, with the libraries beside it. Stateless. */
final class ShippedProduct {

    private static final Path JAR = Path.of("target", "otp-bootstrap.jar");
    private static final Path LIBRARIES = Path.of("target", "lib", "*");

    private ShippedProduct() {}

    /** Starts it; all that it says goes into the log. */
    static Process start(List<String> javaOptions, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", JAR + File.pathSeparator + LIBRARIES, Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
