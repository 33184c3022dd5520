package jp.kumiai.otp.bootstrap.load;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * Enters companies of four users each, everybody registered with a key fob of their own and logged in.
 *
 * @param lastUsed when they were seen last: a minute later their next request notes it again, a quarter of an hour later
 *     they have to log in
 */
record Population(Commits commits, SeedVault vault, Instant now, Instant lastUsed) {

    private static final int USERS_OF_A_COMPANY = 4;
    /** As many as are committed together; a whole number of companies. */
    private static final int BATCH = 120;

    /** Enters them into the database at this place, which is made; all have been seen just now. */
    static void enter(DataPlace place, Path key, int holders) {
        enter(place, key, holders, Instant.now());
    }

    /** The same, seen last at an instant that may be yet to come, so that it does not matter how long it takes to enter them. */
    static void enter(DataPlace place, Path key, int holders, Instant lastUsed) {
        try (Product product =
                Product.open(place, Policies.STANDARD, random -> place.seedKey(Option.some(key), random))) {
            new Population(product.storage().commits(), product.vault(), Instant.now(), lastUsed).enter(holders);
        }
    }

    /** Several batches at once, since there may be ten million holders. */
    private void enter(int holders) {
        int batches = (holders + BATCH - 1) / BATCH;
        IntStream.range(0, batches)
                .parallel()
                .mapToObj(batch -> List.range(batch * BATCH, Math.min((batch + 1) * BATCH, holders)))
                .forEach(this::enter);
    }

    private void enter(List<Integer> numbers) {
        commit(numbers.map(number -> number / USERS_OF_A_COMPANY)
                .distinct()
                .map(Population::contract)
                .foldLeft(
                        Changes.NONE,
                        (changes, id) -> changes.contract(aContract()
                                .numbered(id.value())
                                .startingOn(java.time.LocalDate.of(2021, 3, 1))
                                .build())));
        commit(numbers.map(Holder::new).foldLeft(Changes.NONE, this::with));
    }

    private Changes with(Changes changes, Holder holder) {
        ContractId contract = contract(holder.number() / USERS_OF_A_COMPANY);
        BankingUser user = aUser().loggingInAs(holder.loginId().value())
                .of(contract)
                .using(holder.serial().value(), now)
                .build();
        return changes.user(user)
                .token(aToken().numbered(holder.serial())
                        .sealing(vault.seal(holder.serial(), TotpParameters.STANDARD, holder.seed()))
                        .onLoanTo(contract)
                        .expiringAt(now.plus(Duration.ofDays(1000)))
                        .build())
                .session(aSessionOf(user)
                        .under(holder.session().key())
                        .at(SessionStage.AUTHENTICATED)
                        .openedAt(now)
                        .lastUsedAt(lastUsed)
                        .build());
    }

    private void commit(Changes changes) {
        if (commits.commit(changes) != Commits.Outcome.COMMITTED) {
            throw new IllegalStateException("the database is not empty");
        }
    }

    private static ContractId contract(int number) {
        return new ContractId("K-" + number);
    }
}
