package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;
import java.util.List;

/** A page with a form: what was wrong with it stands above it. */
public interface FormView {

    /** What became of the form when it was sent last. */
    Option<Message> message();

    List<FormField> fields();

    /** The fields that have to be filled in again, in the order of the page. */
    default List<FormField> wrong() {
        return fields().stream().filter(field -> field.error().isDefined()).toList();
    }

    /** True when the page says that something is wrong, in its title too. */
    default boolean isWrong() {
        return !wrong().isEmpty() || message().exists(Message::isError);
    }
}
