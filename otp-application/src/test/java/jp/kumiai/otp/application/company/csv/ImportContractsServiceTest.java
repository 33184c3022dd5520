package jp.kumiai.otp.application.company.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.csv.CsvProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportContractsServiceTest {

    private static final String HEADING = "契約番号,契約法人名,利用開始日,銀行番号,支店番号,預金種目,口座番号,口座名義\n";

    private final InMemoryStore store = new InMemoryStore();
    private final AtomicInteger commits = new AtomicInteger();

    @Nested
    class DryRun {

        @Test
        void storesNothingAndTellsWhatWouldBe() {
            EntryFileReport report =
                    run(HEADING + company(1) + company(2), true).get();

            assertThat(report).isEqualTo(new EntryFileReport(2, 2, 0, 0, List.empty(), false));
            assertThat(stored(1)).isFalse();
            assertThat(store.events()).isEmpty();
        }

        @Test
        void looksAtEveryLineBesideTheStore() {
            run(HEADING + company(1) + company(2), false);

            EntryFileReport report =
                    refused(run(HEADING + company(1) + company(2).replace("データ", "別会社") + company(3), true));

            assertThat(report)
                    .isEqualTo(new EntryFileReport(
                            3, 1, 1, 1, List.of(new RefusedLine.NotPossible(3, CompanyFailure.CONTRACT_TAKEN)), false));
        }

        @Test
        void namesEveryRefusedLine() {
            EntryFileReport report = refused(
                    run(HEADING + company(1) + company(1) + "\n" + company(2).replace("普通", "定期") + "3,短い\n", true));

            assertThat(report.lines()).isEqualTo(4);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(report.refusals())
                    .containsExactly(
                            new RefusedLine.TwiceInFile(3, Option.some("契約番号"), 2),
                            new RefusedLine.BadField(5, Option.some("預金種目")),
                            new RefusedLine.NotCsv(new CsvProblem(6, Option.none(), CsvProblem.Reason.TOO_FEW_FIELDS)));
        }

        @Test
        void keepsAThousandRefusalsAndCountsTheRest() {
            EntryFileReport report = refused(run(HEADING + "x\n".repeat(EntryFileReport.MAX_REFUSALS + 1), true));

            assertThat(report.refused()).isEqualTo(EntryFileReport.MAX_REFUSALS + 1);
            assertThat(report.refusals()).hasSize(EntryFileReport.MAX_REFUSALS);
        }
    }

    @Nested
    class Storing {

        @Test
        void entersEveryCompanyWithAnEventOfItsOwn() {
            EntryFileReport report =
                    run(HEADING + company(1) + company(2), false).get();

            assertThat(report).isEqualTo(new EntryFileReport(2, 2, 0, 0, List.empty(), true));
            assertThat(store.contract(new ContractId("1")).get().companyName()).isEqualTo("データ1商事");
            assertThat(store.events())
                    .extracting(event -> event.kind() + " " + event.contract().get())
                    .containsExactly("CONTRACT_ENTERED 1", "CONTRACT_ENTERED 2");
            assertThat(store.events().head().actor().name()).isEqualTo("sato");
        }

        @Test
        void storesNothingWhenOneLineIsRefused() {
            refused(run(HEADING + company(1) + company(2).replace("普通", "定期"), false));

            assertThat(stored(1)).isFalse();
        }

        @Test
        void changesNothingTheSecondTime() {
            run(HEADING + company(1) + company(2), false);
            List<AuditEvent> before = store.events();

            EntryFileReport again =
                    run(HEADING + company(1) + company(2), false).get();

            assertThat(again).isEqualTo(new EntryFileReport(2, 0, 2, 0, List.empty(), true));
            assertThat(store.events()).isEqualTo(before);
        }

        @Test
        void commitsPageByPage() {
            String file = HEADING + companies(1, ImportContractsService.PAGE + 1);

            EntryFileReport report = run(file, false).get();

            assertThat(report.entered()).isEqualTo(ImportContractsService.PAGE + 1);
            assertThat(commits).hasValue(2);
        }

        @Test
        void goesOnWhereItWasInterrupted() {
            String file = HEADING + companies(1, 2 * ImportContractsService.PAGE);
            assertThatThrownBy(() -> run(file, changes -> {
                        if (commits.incrementAndGet() == 2) {
                            throw new PortUnavailable("the power is gone");
                        }
                        return store.commit(changes);
                    }))
                    .isInstanceOf(PortUnavailable.class);

            EntryFileReport repeated = run(file, false).get();

            assertThat(repeated.unchanged()).isEqualTo(ImportContractsService.PAGE);
            assertThat(repeated.entered()).isEqualTo(ImportContractsService.PAGE);
            assertThat(store.events()).hasSize(2 * ImportContractsService.PAGE);
        }

        @Test
        void stopsAtALineThatSomebodyElseTookMeanwhile() {
            String file = HEADING + companies(1, ImportContractsService.PAGE + 1);
            String taken = HEADING + company(ImportContractsService.PAGE + 1).replace("データ", "別会社");

            EntryFileReport report = refused(run(file, changes -> {
                Commits.Outcome outcome = store.commit(changes);
                run(taken, false);
                return outcome;
            }));

            assertThat(report.stored()).isTrue();
            assertThat(report.entered()).isEqualTo(ImportContractsService.PAGE);
            assertThat(report.refusals())
                    .containsExactly(new RefusedLine.NotPossible(
                            ImportContractsService.PAGE + 2, CompanyFailure.CONTRACT_TAKEN));
        }

        @Test
        void tellsHowFarItHasCome() throws IOException {
            java.util.List<String> told = new ArrayList<>();
            int all = ImportContractsService.PAGE + 1;

            service(store)
                    .importContracts(new ImportContracts.Command(
                            TextFile.of(HEADING + companies(1, all)), false, "sato", new EntryFileProgress() {
                                @Override
                                public void examined(long lines) {
                                    told.add("examined " + lines);
                                }

                                @Override
                                public void stored(long lines, long ofAll) {
                                    told.add("stored " + lines + " of " + ofAll);
                                }
                            }));

            assertThat(told)
                    .containsExactly(
                            "examined " + all,
                            "stored " + ImportContractsService.PAGE + " of " + all,
                            "stored " + all + " of " + all);
        }
    }

    @Nested
    class Files {

        @Test
        void mayBeShiftJis() throws IOException {
            EntryFileReport report = service(store)
                    .importContracts(new ImportContracts.Command(
                            TextFile.of(HEADING + company(1), "windows-31j"),
                            false,
                            "sato",
                            EntryFileProgress.ignored()))
                    .get();

            assertThat(report.stored()).isTrue();
            assertThat(store.contract(new ContractId("1")).get().companyName()).isEqualTo("データ1商事");
        }

        @Test
        void withoutALineAreRefused() {
            assertThat(run(HEADING, true).getLeft()).isEqualTo(new EntryFileFailure.NoLines());
        }

        @Test
        void withoutTheirColumnsAreRefused() {
            EntryFileFailure failure = run("契約番号\n1\n", true).getLeft();

            assertThat(failure.code()).isEqualTo(EntryFileFailure.Code.BAD_HEADING);
            assertThat(((EntryFileFailure.BadHeading) failure).problems()).hasSize(7);
        }
    }

    private static String companies(int first, int last) {
        return List.rangeClosed(first, last)
                .map(ImportContractsServiceTest::company)
                .mkString();
    }

    private static String company(int number) {
        return number + ",データ" + number + "商事,2026-05-01,0001,123,普通,1234567,ﾃﾞｰﾀｼﾖｳｼﾞ(ｶ\n";
    }

    private boolean stored(int number) {
        return store.contract(new ContractId(String.valueOf(number))).isDefined();
    }

    private static EntryFileReport refused(Either<EntryFileFailure, EntryFileReport> outcome) {
        return ((EntryFileFailure.LinesRefused) outcome.getLeft()).report();
    }

    private Either<EntryFileFailure, EntryFileReport> run(String text, boolean dryRun) {
        return run(text, dryRun, changes -> {
            commits.incrementAndGet();
            return store.commit(changes);
        });
    }

    private Either<EntryFileFailure, EntryFileReport> run(String text, Commits through) {
        return run(text, false, through);
    }

    private Either<EntryFileFailure, EntryFileReport> run(String text, boolean dryRun, Commits through) {
        try {
            return service(through)
                    .importContracts(new ImportContracts.Command(
                            TextFile.of(text), dryRun, "sato", EntryFileProgress.ignored()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportContracts service(Commits through) {
        return new ImportContractsService(SteppingClock.at(DataShoji.NOW), store, new Decisions(through));
    }
}
