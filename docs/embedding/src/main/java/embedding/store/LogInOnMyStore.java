package embedding.store;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.EnterOneTimePasswordService;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.authentication.LogInService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.password.Pbkdf2PasswordHashes;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.seed.AesGcmSeedVault;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.session.RandomSessionIds;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.version.Version;

class LogInOnMyStore {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Seed SEED =
            Seed.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII)).get();

    public static void main(String[] args) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MapStore store = new MapStore();
        PasswordHashes passwords = new Pbkdf2PasswordHashes(Pbkdf2PasswordHashes.STANDARD_ITERATIONS, 2, random);
        SessionIds sessionIds = new RandomSessionIds(random);
        SeedKey key = new SeedKey("2026", new SecretKeySpec(random.generateSeed(32), "AES"));
        SeedVault vault = new AesGcmSeedVault(key, List.empty(), random);
        CodeStep step = new CodeStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD));
        Decisions decisions = new Decisions(store);

        LogIn logIn = new LogInService(clock, store, passwords, sessionIds, decisions);
        EnterOneTimePassword enterCode =
                new EnterOneTimePasswordService(clock, store, vault, step, sessionIds, decisions);

        System.out.println(store.commit(company(passwords, vault)));
        OpenSession open = logIn.logIn(new LogIn.Command(new LoginId("ichiro"), password("Data-2026")))
                .get();
        System.out.println(open.session().stage());

        OneTimePassword shown = Totp.standard().generate(SEED, TotpParameters.STANDARD, TimeStep.at(NOW, 60));
        EnterOneTimePassword.Command command = new EnterOneTimePassword.Command(open.id(), shown);
        System.out.println(
                enterCode.enter(command).map(entered -> entered.session().stage()));
        System.out.println(enterCode.enter(command).getLeft().code());
        store.events().forEach(event -> System.out.println(event.kind()));
    }

    /** A company with one user, who uses the key fob that was lent to it. */
    private static Changes company(PasswordHashes passwords, SeedVault vault) {
        ContractId contract = new ContractId("1000001");
        SerialNumber serial = new SerialNumber("12345678");
        Token token = new Token(
                serial,
                TokenKind.HARDWARE,
                vault.seal(serial, TotpParameters.STANDARD, SEED),
                CodeState.unused(TotpParameters.STANDARD),
                Instant.parse("2031-03-30T23:00:00Z"),
                DeviceState.ON_LOAN,
                Option.some(contract),
                Version.NEW);
        BankingUser ichiro = BankingUser.unregistered(
                        new LoginId("ichiro"),
                        "データ一郎",
                        UserClass.GENERAL,
                        contract,
                        passwords.hash(password("Data-2026")),
                        passwords.hash(password("Kakunin-2026")))
                .register(serial, NOW);
        return Changes.NONE
                .contract(new Contract(contract, "データ商事", Option.none(), LocalDate.of(2026, 4, 1), Version.NEW))
                .token(token)
                .user(ichiro);
    }

    private static Password password(String text) {
        return Password.parse(text).get();
    }
}
