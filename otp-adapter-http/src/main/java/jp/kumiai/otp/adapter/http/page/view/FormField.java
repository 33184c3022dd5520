package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A labelled input of a form, or a group of them, with what is wrong with what was typed. */
public sealed interface FormField permits TextField, SecretField, RowsField, EntryField, FileField {

    /** Name of the parameter, and ID of the element. */
    String name();

    String label();

    /** Which form is asked for, to stand under the label; empty when the label says it all. */
    String hint();

    /** A sentence that says what to do; none when nothing is wrong. */
    Option<String> error();

    /** IDs of the elements that explain the input; null when there are none, so that the attribute is left out. */
    default @Nullable String describedBy() {
        String ids = Stream.of(hint().isEmpty() ? "" : name() + "-hint", error().isEmpty() ? "" : name() + "-error")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** For the attribute aria-invalid; null leaves it out. */
    default @Nullable String invalid() {
        return error().isDefined() ? "true" : null;
    }
}
