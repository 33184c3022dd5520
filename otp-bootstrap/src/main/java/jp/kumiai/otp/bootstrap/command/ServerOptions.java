package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.bootstrap.BankSettings;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.bootstrap.command.billing.CalendarOptions;
import jp.kumiai.otp.bootstrap.command.billing.CollectorFile;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.verification.CodePolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options of everything that serves HTTP. Each can be set in the environment too. */
final class ServerOptions {

    private static final int MAX_PORT = 65_535;

    @CommandLine.Option(names = "--port", paramLabel = "PORT", defaultValue = "${env:OTP_PORT:-8080}")
    private int port;

    @CommandLine.Option(names = "--host", paramLabel = "HOST", defaultValue = "${env:OTP_HOST:-127.0.0.1}")
    private String host = "127.0.0.1";

    @CommandLine.Option(names = "--metrics-port", paramLabel = "PORT", defaultValue = "${env:OTP_METRICS_PORT}")
    private @Nullable Integer metricsPort;

    @CommandLine.Option(names = "--bank-name", paramLabel = "NAME", defaultValue = "${env:OTP_BANK_NAME:-くみあい銀行}")
    private String bankName = "くみあい銀行";

    @CommandLine.Option(names = "--max-failures", paramLabel = "N", defaultValue = "${env:OTP_MAX_FAILURES:-6}")
    private int maxFailures;

    @CommandLine.Option(
            names = "--max-registration-failures",
            paramLabel = "N",
            defaultValue = "${env:OTP_MAX_REGISTRATION_FAILURES:-6}")
    private int maxRegistrationFailures;

    @CommandLine.Mixin
    private CalendarOptions calendar = new CalendarOptions();

    @CommandLine.Option(names = "--collector", paramLabel = "FILE", defaultValue = "${env:OTP_COLLECTOR}")
    private @Nullable Path collector;

    HttpSettings http() {
        return new HttpSettings(
                host, port(port), bankName, Option.of(metricsPort).map(ServerOptions::port));
    }

    private static int port(int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new WrongSetting("the port must be 0 to 65535, not " + port);
        }
        return port;
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
                    bank());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(String.valueOf(e.getMessage()));
        }
    }

    private BankSettings bank() {
        return new BankSettings(
                calendar.holidays(),
                BankSettings.STANDARD.fees(),
                Option.of(collector).map(CollectorFile::read));
    }
}
