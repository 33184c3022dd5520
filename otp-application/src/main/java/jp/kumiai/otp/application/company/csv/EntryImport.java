package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.IntSupplier;
import jp.kumiai.otp.application.company.csv.EntryFileFailure.BadHeading;
import jp.kumiai.otp.application.company.csv.EntryFileFailure.LinesRefused;
import jp.kumiai.otp.application.company.csv.EntryFileFailure.NoLines;
import jp.kumiai.otp.domain.company.EntryLine;
import jp.kumiai.otp.domain.company.EntryLines;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.csv.CsvProblem;

/**
 * One import of a file of entries: all of its lines are looked at, and only when none is refused are they stored, page by
 * page.
 *
 * @param format opens the table
 * @param examine whether an entry is new, given what is stored and the lines before it
 * @param store stores a page and says how many of its entries were new
 * @param page lines in a page, 1 or more
 */
record EntryImport<E>(
        Function<IntSupplier, Either<List<CsvProblem>, EntryLines<E>>> format,
        Function<EntryLine<E>, Either<RefusedLine, Boolean>> examine,
        Pages<E> store,
        int page) {

    private static final int LINES_PER_REPORT = 1_000;

    /** Stores pages, each from its first line on, and stops at one that is refused. */
    @FunctionalInterface
    interface Pages<E> {

        Stored store(List<EntryLine<E>> lines) throws IOException;
    }

    /**
     * What became of a page.
     *
     * @param entered new entries that are stored, whether or not a line was refused after them
     */
    record Stored(int entered, Option<RefusedLine> refusal) {}

    Either<EntryFileFailure, EntryFileReport> run(EntryFileSource file, boolean dryRun, EntryFileProgress progress)
            throws IOException {
        Either<EntryFileFailure, Charset> charset = EntryText.charsetOf(file, EntryText.MAX_BYTES);
        if (charset.isLeft()) {
            return Either.left(charset.getLeft());
        }
        Either<EntryFileFailure, EntryFileReport> examined =
                pass(file, charset.get(), lines -> examineAll(lines, progress));
        return dryRun || examined.isLeft()
                ? examined
                : pass(
                        file,
                        charset.get(),
                        lines -> storeAll(lines, examined.get().lines(), progress));
    }

    /** What is done with the lines in one reading of the file. */
    @FunctionalInterface
    private interface Pass<E> {

        Either<EntryFileFailure, EntryFileReport> over(EntryLines<E> lines) throws IOException;
    }

    private Either<EntryFileFailure, EntryFileReport> pass(EntryFileSource file, Charset charset, Pass<E> pass)
            throws IOException {
        try (EntryText text = EntryText.open(file, charset)) {
            Either<List<CsvProblem>, EntryLines<E>> lines = format.apply(text);
            return lines.isLeft() ? Either.left(new BadHeading(lines.getLeft())) : pass.over(lines.get());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Either<EntryFileFailure, EntryFileReport> examineAll(EntryLines<E> lines, EntryFileProgress progress) {
        EntryTally tally = new EntryTally();
        for (Option<Either<List<RefusedLine>, EntryLine<E>>> next = lines.next();
                next.isDefined();
                next = lines.next()) {
            next.get()
                    .flatMap(line -> examine.apply(line).mapLeft(List::of))
                    .peekLeft(tally::refuse)
                    .peek(fresh -> tally.add(fresh));
            if (tally.lines() % LINES_PER_REPORT == 0) {
                progress.examined(tally.lines());
            }
        }
        progress.examined(tally.lines());
        if (tally.lines() == 0) {
            return Either.left(new NoLines());
        }
        EntryFileReport report = tally.report(false);
        return tally.hasRefused() ? Either.left(new LinesRefused(report)) : Either.right(report);
    }

    private Either<EntryFileFailure, EntryFileReport> storeAll(
            EntryLines<E> lines, long all, EntryFileProgress progress) throws IOException {
        EntryTally tally = new EntryTally();
        java.util.List<EntryLine<E>> waiting = new ArrayList<>();
        Option<Either<List<RefusedLine>, EntryLine<E>>> next = lines.next();
        while (next.isDefined() && !tally.hasRefused()) {
            next.get().peekLeft(tally::refuse).peek(waiting::add);
            next = lines.next();
            if (!tally.hasRefused() && (waiting.size() == page || next.isEmpty())) {
                Stored stored = store.store(List.ofAll(waiting));
                tally.add(stored.refusal().isEmpty() ? waiting.size() : stored.entered(), stored.entered());
                stored.refusal().forEach(refusal -> tally.refuse(List.of(refusal)));
                waiting.clear();
                progress.stored(tally.lines(), all);
            }
        }
        return tally.hasRefused()
                ? Either.left(new LinesRefused(tally.report(tally.hasEntered())))
                : Either.right(tally.report(true));
    }
}
