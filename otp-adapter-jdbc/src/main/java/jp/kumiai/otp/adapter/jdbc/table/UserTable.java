package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Confirmation;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/** Users in their table, {@code banking_user u}. The columns of a token status are empty unless it has them. Stateless. */
public final class UserTable {

    public static final Shape SHAPE = new Shape(
            "banking_user",
            List.of(
                    "name",
                    "user_class",
                    "password_hash",
                    "password_failures",
                    "password_failed_at",
                    "confirmation_password_hash",
                    "confirmation_failures",
                    "confirmation_suspended_at",
                    "registration_failures",
                    "registration_suspended_at",
                    "token_status",
                    "serial_no",
                    "registered_at",
                    "revoked_at",
                    "earliest_reissue_at",
                    "session_epoch"),
            List.of("contract_no", "login_id"));

    public static final String COLUMNS = SHAPE.selectedStates("u");

    public static final VersionedTable<BankingUser> TABLE = new VersionedTable<>(
            SHAPE, UserTable::bind, BankingUser::version, Comparator.comparing(BankingUser::loginId));

    private UserTable() {}

    private static void bind(BankingUser user, Parameters parameters) throws SQLException {
        parameters
                .text(user.name())
                .text(user.userClass().name())
                .text(user.password().encoded())
                .number(user.passwordAttempts().failures())
                .instant(user.passwordAttempts().lastFailureAt())
                .text(user.confirmation().password().encoded())
                .number(user.confirmation().attempts().failures())
                .instant(user.confirmation().attempts().suspendedAt())
                .number(user.registrationAttempts().failures())
                .instant(user.registrationAttempts().suspendedAt());
        bind(user.status(), parameters);
        parameters
                .number(user.sessionEpoch())
                .text(user.contract().value())
                .text(user.loginId().value());
    }

    private static void bind(TokenStatus status, Parameters parameters) throws SQLException {
        Option<TokenStatus> some = Option.some(status);
        Option<TokenStatus.InService> inService =
                some.filter(TokenStatus.InService.class::isInstance).map(TokenStatus.InService.class::cast);
        Option<TokenStatus.Revoked> revoked =
                some.filter(TokenStatus.Revoked.class::isInstance).map(TokenStatus.Revoked.class::cast);
        parameters
                .text(status.code().name())
                .text(status.token().map(SerialNumber::value))
                .instant(inService.map(TokenStatus.InService::registeredAt))
                .instant(revoked.map(TokenStatus.Revoked::revokedAt))
                .instant(revoked.map(TokenStatus.Revoked::earliestReissue));
    }

    public static BankingUser read(Row joined) throws SQLException {
        Row row = joined.of("u_");
        return new BankingUser(
                new LoginId(row.text("login_id")),
                row.text("name"),
                row.oneOf(UserClass.class, "user_class"),
                new ContractId(row.text("contract_no")),
                PasswordHash.of(row.text("password_hash")),
                new PasswordAttempts(row.smallNumber("password_failures"), row.optionalInstant("password_failed_at")),
                new Confirmation(
                        PasswordHash.of(row.text("confirmation_password_hash")), attempts(row, "confirmation")),
                attempts(row, "registration"),
                status(row),
                row.smallNumber("session_epoch"),
                new Version(row.number("version")));
    }

    private static Attempts attempts(Row row, String place) throws SQLException {
        return new Attempts(row.smallNumber(place + "_failures"), row.optionalInstant(place + "_suspended_at"));
    }

    private static TokenStatus status(Row row) throws SQLException {
        TokenStatus.Code code = row.oneOf(TokenStatus.Code.class, "token_status");
        return switch (code) {
            case UNREGISTERED -> new TokenStatus.Unregistered();
            case TOKEN_ISSUED ->
                new TokenStatus.TokenIssued(row.optionalText("serial_no").map(SerialNumber::new));
            case IN_SERVICE ->
                new TokenStatus.InService(new SerialNumber(row.text("serial_no")), row.instant("registered_at"));
            case REVOKED -> new TokenStatus.Revoked(row.instant("revoked_at"), row.instant("earliest_reissue_at"));
        };
    }
}
