package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.RegistrationAttempts;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/** Users in their table, {@code banking_user u}. The columns of a token status are empty unless it has them. Stateless. */
public final class UserTable {

    public static final String COLUMNS = Columns.of(
            "u",
            "contract_no",
            "login_id",
            "name",
            "user_class",
            "password_hash",
            "password_failures",
            "password_failed_at",
            "registration_failures",
            "registration_suspended_at",
            "token_status",
            "serial_no",
            "registered_at",
            "revoked_at",
            "earliest_reissue_at",
            "version");

    private static final String INSERT = """
            INSERT INTO banking_user (name, user_class, password_hash, password_failures, password_failed_at,
                                      registration_failures, registration_suspended_at, token_status, serial_no,
                                      registered_at, revoked_at, earliest_reissue_at, contract_no, login_id, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String UPDATE = """
            UPDATE banking_user
               SET name = ?, user_class = ?, password_hash = ?, password_failures = ?, password_failed_at = ?,
                   registration_failures = ?, registration_suspended_at = ?, token_status = ?, serial_no = ?,
                   registered_at = ?, revoked_at = ?, earliest_reissue_at = ?, version = version + 1
             WHERE contract_no = ? AND login_id = ? AND version = ?
            """;

    public static final VersionedTable<BankingUser> TABLE = new VersionedTable<>(
            INSERT, UPDATE, UserTable::bind, BankingUser::version, Comparator.comparing(BankingUser::loginId));

    private UserTable() {}

    private static void bind(BankingUser user, Parameters parameters) throws SQLException {
        parameters
                .text(user.name())
                .text(user.userClass().name())
                .text(user.password().encoded())
                .number(user.passwordAttempts().failures())
                .instant(user.passwordAttempts().lastFailureAt())
                .number(user.registrationAttempts().failures())
                .instant(user.registrationAttempts().suspendedAt());
        bind(user.status(), parameters);
        parameters.text(user.contract().value()).text(user.loginId().value());
    }

    private static void bind(TokenStatus status, Parameters parameters) throws SQLException {
        Option<TokenStatus> some = Option.some(status);
        Option<TokenStatus.InService> inService =
                some.filter(TokenStatus.InService.class::isInstance).map(TokenStatus.InService.class::cast);
        Option<TokenStatus.Revoked> revoked =
                some.filter(TokenStatus.Revoked.class::isInstance).map(TokenStatus.Revoked.class::cast);
        parameters
                .text(status.code().name())
                .text(inService.map(TokenStatus.InService::serial).map(SerialNumber::value))
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
                new RegistrationAttempts(
                        row.smallNumber("registration_failures"), row.optionalInstant("registration_suspended_at")),
                status(row),
                new Version(row.number("version")));
    }

    private static TokenStatus status(Row row) throws SQLException {
        TokenStatus.Code code = row.oneOf(TokenStatus.Code.class, "token_status");
        return switch (code) {
            case UNREGISTERED -> new TokenStatus.Unregistered();
            case TOKEN_ISSUED -> new TokenStatus.TokenIssued();
            case IN_SERVICE ->
                new TokenStatus.InService(new SerialNumber(row.text("serial_no")), row.instant("registered_at"));
            case REVOKED -> new TokenStatus.Revoked(row.instant("revoked_at"), row.instant("earliest_reissue_at"));
        };
    }
}
