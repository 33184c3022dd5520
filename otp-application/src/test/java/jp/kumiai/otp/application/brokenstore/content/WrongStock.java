package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;

/** Stores that take other devices than were asked for. */
public final class WrongStock {

    private WrongStock() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "hands out what expires at the very instant",
                        asking(Stock.class, "inStock", 0, (Instant after) -> after.minus(1, ChronoUnit.MICROS)),
                        StockContract.class,
                        "hasOnlyWhatExpiresLater"),
                new BrokenStore(
                        "hands out nothing that expires soon after",
                        asking(Stock.class, "inStock", 0, (Instant after) -> after.plus(1, ChronoUnit.MICROS)),
                        StockContract.class,
                        "hasOnlyWhatExpiresLater"),
                new BrokenStore(
                        "hands out what is not in stock any more",
                        viewing(Stock.class, "inStock", Token.class, token -> token.movedTo(DeviceState.IN_STOCK)),
                        StockContract.class,
                        "hasOnlyWhatIsInStock"),
                new BrokenStore(
                        "hands out software",
                        viewing(Stock.class, "inStock", TokenKind.class, kind -> TokenKind.HARDWARE),
                        StockContract.class,
                        "hasNoSoftware"),
                new BrokenStore(
                        "lists devices as on loan that came back or were lost",
                        viewing(TokensOnLoan.class, "onLoan", DeviceState.class, state -> DeviceState.ON_LOAN),
                        TokensOnLoanContract.class,
                        "listsOnlyWhatIsOnLoan"));
    }
}
