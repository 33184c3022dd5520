package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * A row that somebody ticked, as they saw it. What became of it meanwhile is found out by comparing. Immutable.
 *
 * @param shown the serial number in the row; none for 「-」
 */
public record Selection(LoginId loginId, Option<SerialNumber> shown) {}
