package jp.kumiai.otp.application.cell;

import jp.kumiai.otp.domain.cell.Departure;

/**
 * What moved.
 *
 * @param departure with the inventory that both cells were held against
 * @param latecomers rows that nodes of the first cell had added after the departure
 * @param events of the trail that both cells have now
 * @param eventsDigest of these, as of an inventory
 */
public record MoveReport(Departure departure, long latecomers, long events, String eventsDigest) {}
