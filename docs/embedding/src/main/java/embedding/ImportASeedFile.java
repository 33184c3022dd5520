package embedding;

import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.seedimport.ReadingProgress;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure;
import jp.kumiai.otp.domain.seedimport.SeedFileReading;
import jp.kumiai.otp.domain.seedimport.SeedFiles;

class ImportASeedFile {

    private static final String FILE = """
            serial,secret
            12345678,3132333435363738393031323334353637383930
            23456789,30313233
            """;

    public static void main(String[] args) throws IOException {
        InputStream file = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8));

        Either<SeedFileFailure, SeedFileReading> reading =
                SeedFiles.read(file, FileKey.none(), ReadingProgress.ignored());

        System.out.println(reading.map(SeedFileReading::format));
        reading.forEach(read -> {
            read.keys().forEach(key -> System.out.println(key.serial() + ": " + key.parameters() + ", " + key.seed()));
            read.refused().forEach(System.out::println);
        });
    }
}
