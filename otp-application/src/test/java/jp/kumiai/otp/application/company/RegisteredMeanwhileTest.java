package jp.kumiai.otp.application.company;

import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A user registers, on another node, between the decision to move the start of their contract and its commit. */
@Tag("R10")
class RegisteredMeanwhileTest {

    private final InMemoryStore store = new InMemoryStore();
    private boolean registered;
    private final BackOffice bank = new BackOffice(SteppingClock.at(DataShoji.NOW), store, registeringFirst());

    RegisteredMeanwhileTest() {
        Changes founded = Changes.NONE.contract(DataShoji.CONTRACT).user(SHIRO);
        store.given(founded.token(DataShoji.SPARE_TOKEN));
    }

    @Test
    void isNotPostponed() {
        assertThat(bank.postpone.postpone(new PostponeStart.Command(BackOffice.COUNTER, NUMBER, day("2021-07-01"))))
                .isEqualTo(Either.left(CompanyFailure.USERS_REGISTERED));

        assertThat(store.contract(NUMBER).get().startDate()).isEqualTo(DataShoji.CONTRACT.startDate());
    }

    @Test
    @Tag("R8")
    void keepsTheContractsStartWhenTheFirstTokensAreAccepted() {
        registered = true;
        bank.receive(aNewOne(1)).get();
        registered = false;

        assertThat(bank.accept(aNewOne(1), Option.some(day("2021-07-01"))).map(Application::startDate))
                .isEqualTo(Either.right(Option.some(day("2021-07-01"))));

        assertThat(store.contract(NUMBER).get().startDate()).isEqualTo(DataShoji.CONTRACT.startDate());
    }

    private Commits registeringFirst() {
        return changes -> {
            if (!registered) {
                registered = true;
                BankingUser shiro = store.ofUser(SHIRO.loginId()).get().user();
                store.given(Changes.NONE.user(shiro.register(SPARE, DataShoji.NOW)));
            }
            return store.commits().commit(changes);
        };
    }
}
