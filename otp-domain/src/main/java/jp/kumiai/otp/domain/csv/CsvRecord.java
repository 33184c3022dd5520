package jp.kumiai.otp.domain.csv;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/**
 * One record of a text.
 *
 * @param line on which it begins, 1 or more
 * @param fields all of them; of a record with a fault, those before it
 * @param fault none when the record is well formed
 */
record CsvRecord(int line, Array<String> fields, Option<CsvProblem.Reason> fault) {}
