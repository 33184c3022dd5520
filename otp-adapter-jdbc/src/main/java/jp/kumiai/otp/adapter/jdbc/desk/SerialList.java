package jp.kumiai.otp.adapter.jdbc.desk;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Serial numbers in one column, separated by blanks, in their order. Stateless. */
final class SerialList {

    private static final String SEPARATOR = " ";

    private SerialList() {}

    static String write(List<SerialNumber> serials) {
        return serials.map(SerialNumber::value).mkString(SEPARATOR);
    }

    /**
     * Reads what {@link #write} made.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static List<SerialNumber> read(String column) {
        return column.isEmpty()
                ? List.empty()
                : List.of(column.split(SEPARATOR, -1)).map(SerialNumber::new);
    }
}
