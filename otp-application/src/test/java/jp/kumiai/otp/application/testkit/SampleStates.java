package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeState;

/** States that between them hold every field at its bounds, and every optional one both present and absent. */
final class SampleStates {

    /** As fine as every store keeps, and next to another second, day and month, if it were rounded. */
    static final Instant AN_INSTANT = Instant.parse("2021-03-31T23:59:59.999999Z");

    static final Instant A_LATER_ONE = Instant.parse("2024-02-29T08:10:00.000001Z");

    /** What a Java string can hold and databases or their drivers trip over. */
    private static final String ANY_NAME = "\"{\\/}\":,\b\f\n\r\t\0\u007f";

    private static final String ANY_TEXT = "'\u2028,\"\\u0041 ﾃﾞｰﾀ 𠮷 \ud800";

    /** More than the longest text of some databases, in characters and in bytes. */
    private static final String A_LONG_TEXT = "長い".repeat(5_000);

    private SampleStates() {}

    static Stream<Token> tokens() {
        Stream<Token> kinds = Arrays.stream(HashAlgorithm.values())
                .flatMap(algorithm -> IntStream.rangeClosed(TotpParameters.MIN_DIGITS, TotpParameters.MAX_DIGITS)
                        .mapToObj(digits -> aToken().showing(new TotpParameters(algorithm, digits, 60))
                                .build()));
        Stream<Token> devices = Arrays.stream(DeviceState.values())
                .map(state -> aToken().onLoanTo(DataShoji.NUMBER).in(state).build());
        Stream<Token> others = Stream.of(
                aToken().numbered("00000000").build(),
                aToken().numbered("999999999999").build(),
                aToken().usedUpTo(0).build(),
                aToken().usedUpTo(Long.MAX_VALUE).build(),
                aToken().drifting(-CodeState.MAX_DRIFT).build(),
                aToken().drifting(CodeState.MAX_DRIFT).build(),
                aToken().failed(5, 99).build(),
                aToken().failed(Integer.MAX_VALUE, Integer.MAX_VALUE).build(),
                aToken().suspendedAt(AN_INSTANT).build(),
                aToken().waitingForTheCodeAfter(0, 2).build(),
                aToken().waitingForTheCodeAfter(Long.MAX_VALUE - 1, Long.MAX_VALUE)
                        .build(),
                aToken().being(TokenKind.SOFTWARE).build(),
                aToken().expiringAt(A_LATER_ONE).build(),
                aToken().expiringAt(Instant.parse("9999-12-31T23:59:59.999999Z"))
                        .build(),
                aToken().showing(new TotpParameters(HashAlgorithm.SHA1, 6, TotpParameters.MAX_STEP_SECONDS))
                        .build(),
                aToken().sealing(SealedSeed.of(everyByte())).build());
        return Stream.of(kinds, devices, others).flatMap(stream -> stream);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    static Stream<BankingUser> users() {
        Stream<BankingUser> classes = Arrays.stream(UserClass.values())
                .map(userClass -> aUser().being(userClass).build());
        Stream<BankingUser> others = Stream.of(
                aUser().loggingInAs("a.b_c-d@example.co.jp-0123456789").build(),
                aUser().named("髙橋 㐂一 𠮷 O'Brien \"%_\\").build(),
                aUser().named("寿".repeat(300)).build(),
                aUser().withPassword(PasswordHash.of("$pbkdf2-sha256$" + "x".repeat(500)))
                        .build(),
                aUser().failedPassword(10, AN_INSTANT).build(),
                aUser().failedRegistration(5).build(),
                aUser().suspendedForRegistration(6, AN_INSTANT).build(),
                aUser().failedConfirmation(5).build(),
                aUser().suspendedForConfirmation(6, AN_INSTANT).build(),
                aUser().confirmingWith(PasswordHash.of("$pbkdf2-sha256$" + "y".repeat(500)))
                        .build(),
                aUser().inEpoch(Integer.MAX_VALUE).build(),
                aUser().standing(TokenStatus.TokenIssued.hardware()).build(),
                aUser().standing(TokenStatus.TokenIssued.software(DataShoji.SPARE))
                        .build(),
                aUser().using(DataShoji.SPARE.value(), AN_INSTANT).build(),
                aUser().standing(new TokenStatus.Revoked(AN_INSTANT, A_LATER_ONE))
                        .build());
        return Stream.concat(classes, others);
    }

    static Stream<Contract> contracts() {
        Stream<Contract> accounts =
                accounts().map(account -> aContract().debitedFrom(account).build());
        Stream<Contract> others = Stream.of(
                aContract().numbered("1").build(),
                aContract().numbered("ABCDEFGHIJ-abcdefghi").build(),
                aContract()
                        .numbered("K-0002")
                        .of("㈱髙島屋 'ﾃｰﾀ' " + "社".repeat(300))
                        .build(),
                aContract()
                        .numbered("K-0003")
                        .startingOn(LocalDate.of(2024, 2, 29))
                        .build(),
                aContract()
                        .numbered("K-0004")
                        .startingOn(LocalDate.of(2099, 12, 31))
                        .build());
        return Stream.concat(accounts, others);
    }

    static Stream<RepresentativeAccount> accounts() {
        AccountHolder longest = new AccountHolder("ｶ)ﾀﾞｲｲﾁﾃﾞ-ﾀｼﾖｳｼﾞ (A/B.C,D) \\99");
        return Arrays.stream(AccountKind.values())
                .flatMap(kind -> Stream.of(
                        new RepresentativeAccount("0001", "001", kind, "0000001", new AccountHolder("ｱ")),
                        new RepresentativeAccount("9999", "999", kind, "9999999", longest)));
    }

    static Stream<Session> sessions() {
        Stream<Session> stages = Arrays.stream(SessionStage.values())
                .map(stage -> aSessionOf(DataShoji.HANAKO).at(stage).build());
        return Stream.concat(
                stages,
                Stream.of(
                        aSessionOf(DataShoji.SHIRO).build(),
                        aSessionOf(DataShoji.HANAKO).ofEpoch(Integer.MAX_VALUE).build(),
                        aSessionOf(DataShoji.HANAKO)
                                .openedAt(AN_INSTANT)
                                .lastUsedAt(A_LATER_ONE)
                                .build()));
    }

    static Stream<HandledRequest> requests() {
        Fingerprint fingerprint = new Fingerprint("0123456789abcdef".repeat(4));
        RequestKey key = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r"));
        RequestKey longKey = new RequestKey(
                new ContractId("ABCDEFGHIJ-abcdefghi"),
                new LoginId("a.b_c-d@example.co.jp-0123456789"),
                new RequestId("Az09._-".repeat(9) + "x"));
        return Stream.of(
                new HandledRequest(key, fingerprint, TreeMap.empty(), AN_INSTANT),
                new HandledRequest(longKey, fingerprint, TreeMap.of("form", "x/1", "", "㈱ \"'\\"), A_LATER_ONE),
                new HandledRequest(key, fingerprint, TreeMap.of(ANY_NAME, ANY_TEXT), A_LATER_ONE),
                new HandledRequest(key, fingerprint, TreeMap.of("long", A_LONG_TEXT), A_LATER_ONE));
    }

    static Stream<AuditEvent> events() {
        AuditEvent plain = AuditEvent.ofCustomer(
                AN_INSTANT, AuditEvent.Kind.LOGGED_OUT, DataShoji.NUMBER, DataShoji.HANAKO.loginId());
        Stream<AuditEvent> kinds = Arrays.stream(AuditEvent.Kind.values())
                .map(kind -> AuditEvent.ofCustomer(A_LATER_ONE, kind, DataShoji.NUMBER, DataShoji.JIRO.loginId()));
        return Stream.concat(
                kinds,
                Stream.of(
                        plain,
                        plain.about(new SerialNumber("999999999999")),
                        plain.with("reason", "MISMATCH"),
                        plain.with("b", "2").with("a", "1").with("", ""),
                        plain.with(ANY_NAME, ANY_TEXT),
                        plain.with("long", A_LONG_TEXT),
                        ofTheBank()));
    }

    static AuditEvent ofTheBank() {
        return new AuditEvent(
                A_LATER_ONE,
                AuditEvent.Kind.TOKENS_IMPORTED,
                Actor.bank("窓口 \"花子\""),
                Option.none(),
                Option.none(),
                TreeMap.of("tokens", "2500"));
    }
}
