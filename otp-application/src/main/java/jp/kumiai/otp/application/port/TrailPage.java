package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Some events of a contract that has left.
 *
 * @param next where to go on; none after the last page
 */
public record TrailPage(List<ParcelRow> events, Option<String> next) {}
