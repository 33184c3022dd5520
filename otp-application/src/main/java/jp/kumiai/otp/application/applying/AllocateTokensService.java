package jp.kumiai.otp.application.applying;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.AllocateStep;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.Token;

/** Allocates tokens. */
public final class AllocateTokensService implements AllocateTokens {

    private final Clock clock;
    private final ApplicationDesk desk;
    private final Stock stock;

    public AllocateTokensService(Clock clock, ApplicationDesk desk, Stock stock) {
        this.clock = clock;
        this.desk = desk;
        this.stock = stock;
    }

    @Override
    public Either<ApplicationFailure, Application> allocate(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return desk.settle(
                command.contract(), command.number(), (file, application) -> decide(command, file, application, now));
    }

    private Decision<ApplicationFailure, Application> decide(
            Command command, ContractFile file, Application application, Instant now) {
        if (!command.tokens().isEmpty()) {
            List<Token> tokens = desk.tokens(command.tokens());
            return AllocateStep.decide(file, application, command.tokens(), tokens, command.operator(), now);
        }
        List<Token> oldest = application
                .startDate()
                .map(AllocateStep::neededUntil)
                .map(until -> stock.inStock(until, application.form().tokens()))
                .getOrElse(List.empty());
        return AllocateStep.decideFromStock(file, application, oldest, command.operator(), now);
    }
}
