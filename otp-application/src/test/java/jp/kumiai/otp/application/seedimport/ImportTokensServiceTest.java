package jp.kumiai.otp.application.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.seedimport.ImportTokens.Mode;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.seedimport.ImportPlan.ExpiryRule;
import jp.kumiai.otp.domain.seedimport.ImportedKey;
import jp.kumiai.otp.domain.seedimport.MacRule;
import jp.kumiai.otp.domain.seedimport.ReadingOptions;
import jp.kumiai.otp.domain.seedimport.RefusedEntry;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportTokensServiceTest {

    private static final String SECRET = "3132333435363738393031323334353637383930";
    private static final String TWO_TOKENS = "77777771," + SECRET + "\n77777772," + SECRET + ",30\n";
    private static final String WITH_EXPIRY = "<KeyPackage><DeviceInfo><SerialNo>77777771</SerialNo></DeviceInfo>"
            + "<Key Algorithm='urn:ietf:params:xml:ns:keyprov:pskc:totp'><Data><Secret><PlainValue>"
            + "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret></Data>"
            + "<Policy><ExpiryDate>2037-12-31T00:00:00Z</ExpiryDate></Policy></Key></KeyPackage>";
    private static final SerialNumber FIRST = new SerialNumber("77777771");
    private static final SerialNumber SECOND = new SerialNumber("77777772");

    private final InMemoryStore store = new InMemoryStore();
    private final FakeSeedVault vault = new FakeSeedVault();
    private final ImportTokens imports =
            new ImportTokensService(SteppingClock.at(DataShoji.NOW), store.snapshots(), vault, store.tokenStock());

    @BeforeEach
    void foundTheCompany() {
        assertThat(store.commits().commit(DataShoji.founded())).isEqualTo(Commits.Outcome.COMMITTED);
    }

    @Test
    void storesEveryTokenOfTheFileInStock() {
        ImportReport report = run(TWO_TOKENS, Mode.STORE).get();

        assertThat(report.stored()).isTrue();
        assertThat(stored(FIRST).device()).isEqualTo(DeviceState.IN_STOCK);
        assertThat(stored(FIRST).contract()).isEmpty();
        assertThat(stored(FIRST).codes().parameters()).isEqualTo(TotpParameters.STANDARD);
        assertThat(stored(SECOND).codes().parameters().stepSeconds()).isEqualTo(30);
    }

    @Test
    void storesSecretsThatOnlyTheVaultOpens() {
        run(TWO_TOKENS, Mode.STORE).get();

        assertThat(vault.open(stored(FIRST)).reveal())
                .isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(stored(FIRST).seed().toBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("12345678901234567890");
    }

    @Test
    void lendsThemAtOnceWhenAsked() {
        run(TWO_TOKENS, Mode.STORE, Option.some(DataShoji.NUMBER), Option.none())
                .get();

        assertThat(stored(FIRST).isOnLoanTo(DataShoji.NUMBER)).isTrue();
    }

    @Test
    void storesNothingInADryRunAndTellsTheSame() {
        ImportReport dry = run(TWO_TOKENS, Mode.DRY_RUN).get();

        assertThat(dry.stored()).isFalse();
        assertThat(dry.plan().reading().keys().map(ImportedKey::serial)).containsExactly(FIRST, SECOND);
        assertThat(store.snapshots().token(FIRST)).isEmpty();
        assertThat(store.events()).isEmpty();
    }

    @Test
    void storesNothingWhenOneEntryIsRefused() {
        ImportFailure failure =
                run(TWO_TOKENS + "7810641," + SECRET + "\n", Mode.STORE).getLeft();

        assertThat(((ImportFailure.EntriesRefused) failure).plan().reading().refused())
                .extracting(RefusedEntry::line, RefusedEntry::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, RefusedEntry.Reason.BAD_SERIAL));
        assertThat(store.snapshots().token(FIRST)).isEmpty();
    }

    @Test
    void neverOverwritesATokenThatIsThereAlready() {
        Token before = stored(DataShoji.SHARED);

        ImportFailure failure = run(TWO_TOKENS + DataShoji.SHARED + "," + SECRET + "\n", Mode.STORE)
                .getLeft();

        assertThat(((ImportFailure.EntriesRefused) failure)
                        .plan()
                        .alreadyThere()
                        .map(ImportedKey::serial))
                .containsExactly(DataShoji.SHARED);
        assertThat(stored(DataShoji.SHARED)).isEqualTo(before);
        assertThat(store.snapshots().token(FIRST)).isEmpty();
    }

    @Test
    void importsTheSameFileOnlyOnce() {
        run(TWO_TOKENS, Mode.STORE).get();

        assertThat(run(TWO_TOKENS, Mode.STORE).getLeft().code()).isEqualTo(ImportFailure.Code.ENTRIES_REFUSED);
    }

    @Test
    void lendsToNoCompanyThatDoesNotExist() {
        ContractId nobody = new ContractId("K-9999");

        assertThat(run(TWO_TOKENS, Mode.STORE, Option.some(nobody), Option.none())
                        .getLeft())
                .isEqualTo(new ImportFailure.NoSuchContract(nobody));
    }

    @Test
    void tellsWhyAFileCannotBeRead() {
        assertThat(run("", Mode.STORE).getLeft().code()).isEqualTo(ImportFailure.Code.UNREADABLE);
    }

    @Test
    void assumesAnExpiryFiveYearsAheadAtEightInTokyo() {
        assertThat(run(TWO_TOKENS, Mode.DRY_RUN).get().expiryOfTheRest())
                .isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
    }

    @Test
    void takesTheExpiryItIsGiven() {
        run(TWO_TOKENS, Mode.STORE, Option.none(), Option.some(LocalDateTime.of(2030, 9, 30, 8, 0)))
                .get();

        assertThat(stored(FIRST).expiresAt()).isEqualTo(Instant.parse("2030-09-29T23:00:00Z"));
    }

    @Test
    void givesItEvenToTokensWithAnotherOneWhenItOverrides() {
        ReadingOptions options = ReadingOptions.STANDARD;
        LocalDateTime printed = LocalDateTime.of(2030, 9, 30, 8, 0);

        ImportReport report = run(WITH_EXPIRY, options, Option.some(printed), ExpiryRule.EVERYWHERE)
                .get();

        assertThat(report.plan().overridden().map(ImportedKey::serial)).containsExactly(FIRST);
        assertThat(stored(FIRST).expiresAt()).isEqualTo(Instant.parse("2030-09-29T23:00:00Z"));
    }

    @Test
    void keepsTheOneOfTheFileOtherwise() {
        ImportReport report = run(
                        WITH_EXPIRY,
                        ReadingOptions.STANDARD,
                        Option.some(LocalDateTime.of(2030, 9, 30, 8, 0)),
                        ExpiryRule.WHERE_MISSING)
                .get();

        assertThat(report.plan().placeholders().map(ImportedKey::serial)).containsExactly(FIRST);
        assertThat(stored(FIRST).expiresAt()).isEqualTo(Instant.parse("2037-12-31T00:00:00Z"));
    }

    @Test
    @Tag("R16")
    void storesThePrintedSerialNumberAndReportsTheVendors() throws IOException {
        ReadingOptions options = new ReadingOptions(
                SerialMapping.parse("last:8", name -> InputStream.nullInputStream())
                        .get(),
                MacRule.CIPHERTEXT_ONLY);

        ImportReport report = run("26001" + TWO_TOKENS, options, Option.none(), ExpiryRule.WHERE_MISSING)
                .get();

        assertThat(report.plan().reading().keys().map(ImportedKey::vendorSerial))
                .containsExactly("2600177777771", "77777772");
        assertThat(stored(FIRST).serial()).isEqualTo(FIRST);
        assertThat(store.events().last().facts().toJavaMap())
                .containsEntry("serials", "last:8")
                .containsEntry("macs", "CIPHERTEXT_ONLY");
    }

    @Test
    void tellsTheAuditTrailWhoImportedWhat() {
        run(TWO_TOKENS, Mode.STORE).get();
        AuditEvent event = store.events().last();

        assertThat(event.kind()).isEqualTo(Kind.TOKENS_IMPORTED);
        assertThat(event.actor().name()).isEqualTo("窓口");
        assertThat(event.facts().toJavaMap())
                .containsEntry("tokens", "2")
                .containsEntry("shape", "SERIAL_SECRET_STEP")
                .containsEntry("first", "77777771")
                .containsEntry("last", "77777772");
        assertThat(event.toString()).doesNotContain(SECRET);
    }

    @Test
    void tellsHowFarItHasCome() {
        List<String> told = new ArrayList<>();
        run(TWO_TOKENS, Mode.STORE, Option.none(), Option.none(), new ImportProgress() {
                    @Override
                    public void examined(int entries) {
                        told.add("examined " + entries);
                    }

                    @Override
                    public void stored(long tokens, int ofAll) {
                        told.add("stored " + tokens + " of " + ofAll);
                    }
                })
                .get();

        assertThat(told).containsSubsequence("examined 2", "stored 2 of 2");
    }

    private Either<ImportFailure, ImportReport> run(String csv, Mode mode) {
        return run(csv, mode, Option.none(), Option.none());
    }

    private Either<ImportFailure, ImportReport> run(
            String csv, Mode mode, Option<ContractId> lendTo, Option<LocalDateTime> expiry) {
        return run(csv, mode, lendTo, expiry, ImportProgress.ignored());
    }

    private Either<ImportFailure, ImportReport> run(
            String csv, Mode mode, Option<ContractId> lendTo, Option<LocalDateTime> expiry, ImportProgress progress) {
        try {
            return imports.importTokens(new ImportTokens.Command(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                    FileKey.none(),
                    mode,
                    lendTo,
                    expiry,
                    "窓口",
                    progress));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Either<ImportFailure, ImportReport> run(
            String file, ReadingOptions options, Option<LocalDateTime> expiry, ExpiryRule expiryRule) {
        try {
            return imports.importTokens(new ImportTokens.Command(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    FileKey.none(),
                    options,
                    Mode.STORE,
                    Option.none(),
                    expiry,
                    expiryRule,
                    "窓口",
                    ImportProgress.ignored()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Token stored(SerialNumber serial) {
        return store.snapshots().token(serial).get();
    }
}
