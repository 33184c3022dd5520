package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Some answers to a question about the audit trail, newest first. Immutable.
 *
 * @param more where the next page begins; none when there is no more
 */
public record TrailPage(TrailQuestion question, List<TrailLine> lines, Option<TrailPosition> more) {

    /** A page of at most so many lines, from as many as that and one to tell whether there are more. */
    public static TrailPage of(TrailQuestion question, List<TrailLine> oneMore, int limit) {
        List<TrailLine> lines = oneMore.take(limit);
        return new TrailPage(
                question,
                lines,
                Option.when(oneMore.size() > limit, lines::last).map(TrailLine::position));
    }
}
