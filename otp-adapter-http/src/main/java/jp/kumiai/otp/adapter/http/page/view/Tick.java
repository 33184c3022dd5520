package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkbox of a row (選択).
 *
 * @param name of the parameter, and ID of the element
 * @param label for whoever does not see which row it stands in
 * @param reason why it cannot be ticked; none when it can
 * @param error what to look at again in this row
 * @param self login ID of the row, for the script that names who is affected
 * @param sharers login IDs of the others with the same serial number, between blanks
 */
public record Tick(
        String name,
        String value,
        String label,
        boolean ticked,
        Option<String> reason,
        Option<String> error,
        String self,
        String sharers) {

    public boolean isDisabled() {
        return reason.isDefined();
    }

    /** True when a note below the row tells who else is affected. */
    public boolean isNoted() {
        return !isDisabled() && !sharers.isEmpty();
    }

    /** IDs of the elements that explain the checkbox; null leaves the attribute out. */
    public @Nullable String describedBy() {
        String ids = Stream.of(
                        isDisabled() ? name + "-reason" : "",
                        error.isEmpty() ? "" : name + "-error",
                        isNoted() ? name + "-note" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
