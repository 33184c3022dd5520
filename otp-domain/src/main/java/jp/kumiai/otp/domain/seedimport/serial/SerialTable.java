package jp.kumiai.otp.domain.seedimport.serial;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * A vendor's own list of {@code vendor's serial,printed serial}, one pair a line. Lines that start with {@code #} and
 * blank lines are skipped, and so is a first row without a digit: it is a heading.
 */
final class SerialTable implements SerialMapping {

    private final Map<String, String> printed;

    private SerialTable(Map<String, String> printed) {
        this.printed = Map.copyOf(printed);
    }

    static Either<SerialMappingFailure, SerialMapping> read(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, String> printed = new HashMap<>();
        boolean first = true;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String row = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            boolean heading = first && row.chars().noneMatch(Character::isDigit);
            first = false;
            if (!heading && !added(printed, row.split(",", -1))) {
                return Either.left(new SerialMappingFailure.BadTable(number));
            }
        }
        return Either.right(new SerialTable(printed));
    }

    private static boolean added(Map<String, String> printed, String[] fields) {
        if (fields.length != 2) {
            return false;
        }
        String written = fields[0].strip();
        return !written.isEmpty()
                && written.length() <= MAX_WRITTEN_LENGTH
                && SerialNumber.parse(fields[1].strip()).isDefined()
                && printed.putIfAbsent(written, fields[1].strip()) == null;
    }

    @Override
    public Option<String> map(String asWritten) {
        return Option.of(printed.get(asWritten));
    }

    @Override
    public String toString() {
        return "table of " + printed.size();
    }
}
