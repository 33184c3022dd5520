package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.HashAlgorithm;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import jp.kumiai.otp.domain.verification.PendingResynchronisation;
import jp.kumiai.otp.domain.version.Version;

/** Tokens in their table, {@code token t}. Stateless. */
public final class TokenTable {

    public static final Shape SHAPE = new Shape(
            "token",
            List.of(
                    "kind",
                    "sealed_seed",
                    "algorithm",
                    "digits",
                    "step_seconds",
                    "watermark",
                    "drift",
                    "consecutive_failures",
                    "lifetime_failures",
                    "suspended_at",
                    "pending_first_step",
                    "pending_last_chance",
                    "expires_at",
                    "device",
                    "contract_no"),
            List.of("serial_no"));

    public static final String COLUMNS = SHAPE.selectedStates("t");

    public static final VersionedTable<Token> TABLE =
            new VersionedTable<>(SHAPE, TokenTable::bind, Token::version, Comparator.comparing(Token::serial));

    private TokenTable() {}

    private static void bind(Token token, Parameters parameters) throws SQLException {
        CodeState codes = token.codes();
        parameters
                .text(token.kind().name())
                .bytes(token.seed().toBytes())
                .text(codes.parameters().algorithm().name())
                .number(codes.parameters().digits())
                .number(codes.parameters().stepSeconds())
                .number(codes.watermark().map(TimeStep::value))
                .number(codes.drift())
                .number(codes.failures().consecutive())
                .number(codes.failures().lifetime())
                .instant(codes.suspendedAt())
                .number(codes.pending().map(PendingResynchronisation::first).map(TimeStep::value))
                .number(codes.pending()
                        .map(PendingResynchronisation::lastChance)
                        .map(TimeStep::value))
                .instant(token.expiresAt())
                .text(token.device().name())
                .text(token.contract().map(ContractId::value))
                .text(token.serial().value());
    }

    public static Token read(Row joined) throws SQLException {
        Row row = joined.of("t_");
        return new Token(
                new SerialNumber(row.text("serial_no")),
                row.oneOf(TokenKind.class, "kind"),
                SealedSeed.of(row.bytes("sealed_seed")),
                codes(row),
                row.instant("expires_at"),
                row.oneOf(DeviceState.class, "device"),
                row.optionalText("contract_no").map(ContractId::new),
                new Version(row.number("version")));
    }

    private static CodeState codes(Row row) throws SQLException {
        return new CodeState(
                new TotpParameters(
                        row.oneOf(HashAlgorithm.class, "algorithm"),
                        row.smallNumber("digits"),
                        row.smallNumber("step_seconds")),
                row.optionalNumber("watermark").map(TimeStep::new),
                row.smallNumber("drift"),
                new Failures(row.smallNumber("consecutive_failures"), row.smallNumber("lifetime_failures")),
                row.optionalInstant("suspended_at"),
                pending(row));
    }

    private static Option<PendingResynchronisation> pending(Row row) throws SQLException {
        return row.optionalNumber("pending_first_step").isEmpty()
                ? Option.none()
                : Option.some(new PendingResynchronisation(
                        new TimeStep(row.number("pending_first_step")),
                        new TimeStep(row.number("pending_last_chance"))));
    }
}
