package jp.kumiai.otp.bootstrap.command;

import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.bootstrap.BankSettings;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.verification.CodePolicy;
import picocli.CommandLine;

/** Options of everything that serves HTTP. Each can be set in the environment too. */
final class ServerOptions {

    @CommandLine.Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:OTP_PORT:-8080}",
            description = "TCP port, 0 to 65535; 0 takes any free one (default ${DEFAULT-VALUE}; OTP_PORT)")
    private int port;

    @CommandLine.Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:OTP_HOST:-127.0.0.1}",
            description = "address to listen at (default ${DEFAULT-VALUE}; OTP_HOST)")
    private String host = "127.0.0.1";

    @CommandLine.Option(
            names = "--bank-name",
            paramLabel = "NAME",
            defaultValue = "${env:OTP_BANK_NAME:-くみあい銀行}",
            description = "name of the bank on the pages (default ${DEFAULT-VALUE}; OTP_BANK_NAME)")
    private String bankName = "くみあい銀行";

    @CommandLine.Option(
            names = "--max-failures",
            paramLabel = "N",
            defaultValue = "${env:OTP_MAX_FAILURES:-6}",
            description = "wrong codes in a row that suspend a token, 1 to 100 (P9; default ${DEFAULT-VALUE}; "
                    + "OTP_MAX_FAILURES)")
    private int maxFailures;

    @CommandLine.Option(
            names = "--max-registration-failures",
            paramLabel = "N",
            defaultValue = "${env:OTP_MAX_REGISTRATION_FAILURES:-6}",
            description = "failures on BLG3020 that suspend the user for registration, 1 to 100 (P12; default "
                    + "${DEFAULT-VALUE}; OTP_MAX_REGISTRATION_FAILURES)")
    private int maxRegistrationFailures;

    HttpSettings http() {
        if (port < 0 || port > 65_535) {
            throw new WrongSetting("the port must be 0 to 65535, not " + port);
        }
        return new HttpSettings(host, port, bankName);
    }

    Policies policies() {
        try {
            return new Policies(
                    new CodePolicy(
                            CodePolicy.STANDARD.reach(),
                            CodePolicy.STANDARD.resynchronisationReach(),
                            maxFailures,
                            CodePolicy.STANDARD.maxLifetimeFailures()),
                    maxRegistrationFailures,
                    ReissuePolicy.STANDARD,
                    Policies.STANDARD.passwordIterations(),
                    BankSettings.STANDARD);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(String.valueOf(e.getMessage()));
        }
    }
}
