package jp.kumiai.otp.domain.csv;

import io.vavr.collection.List;
import java.util.Locale;

/**
 * A column of a table, by any of its headings. Blanks around a heading and the case of its letters are of no account.
 * Immutable.
 *
 * @param name what programs call it; a heading too
 * @param otherHeadings what people call it
 */
public record CsvColumn(String name, List<String> otherHeadings) {

    public static CsvColumn of(String name, String... otherHeadings) {
        return new CsvColumn(name, List.of(otherHeadings));
    }

    boolean isCalled(String heading) {
        String folded = heading.strip().toLowerCase(Locale.ROOT);
        return otherHeadings.prepend(name).exists(each -> each.equals(folded));
    }
}
