package jp.kumiai.otp.adapter.http.page.error;

import io.vavr.control.Option;
import java.util.List;

/**
 * A page that says what went wrong.
 *
 * @param sentences what to do now
 * @param errorId under which the log has more
 */
public record ErrorView(int status, String title, List<String> sentences, Option<String> errorId) {}
