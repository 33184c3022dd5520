package jp.kumiai.otp.bootstrap.history;

import static jp.kumiai.otp.bootstrap.history.Call.NO_STEP;
import static jp.kumiai.otp.bootstrap.history.Call.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each breach of a law is planted once, and must be found. */
class HistoryCheckerTest {

    private static final Call.Holder ICHIRO = new Call.Holder("ichiro", "23456789");
    private static final Call.Holder HANAKO = new Call.Holder("hanako", "12345678");
    private static final Call.Holder JIRO = new Call.Holder("jiro", "12345678");
    private static final Call.Holder SABURO = new Call.Holder("saburo", "34567890");

    private final Story story = new Story();

    @Nested
    class FindsNothing {

        @Test
        void inAHistoryAsItShouldBe() {
            story.registers(ICHIRO, 100)
                    .logsIn(ICHIRO, 101)
                    .authorises("a1", ICHIRO, 102)
                    .logsIn(SABURO, 100)
                    .lifts("l1", SABURO, ICHIRO)
                    .revokes("r1", SABURO, 101, ICHIRO);
            for (int i = 0; i < 6; i++) {
                story.guesses(HANAKO);
            }
            story.logsIn(JIRO, 100).guesses(HANAKO);

            assertThat(story.breaches()).isEmpty();
        }

        @Test
        void whereSomebodyWaitsAndRegistersAgain() {
            story.registers(ICHIRO, 100)
                    .revokes("r1", SABURO, 101, ICHIRO)
                    .waits()
                    .registers(ICHIRO, 131)
                    .logsIn(ICHIRO, 132);

            assertThat(story.breaches()).isEmpty();
        }

        @Test
        void whereNobodyKnowsWhetherSomebodyRegisteredAgain() {
            story.revokes("r1", SABURO, 101, ICHIRO)
                    .waits()
                    .registers(ICHIRO, 131)
                    .losesTheLastCall()
                    .tells("registration", Call.Kind.REGISTER, ICHIRO, 131, ICHIRO, UNKNOWN);

            assertThat(story.breaches()).isEmpty();
        }

        @Test
        void whereAnUnknownOutcomeMayHaveBeenEither() {
            story.tells("lost-1", Call.Kind.LOG_IN, ICHIRO, 101, ICHIRO, UNKNOWN)
                    .storesLogin(ICHIRO, 101)
                    .tells("lost-2", Call.Kind.LOG_IN, ICHIRO, 102, ICHIRO, UNKNOWN)
                    .tells("a1", Call.Kind.AUTHORISE, ICHIRO, 103, ICHIRO, UNKNOWN)
                    .storesAuthorisation("a1", ICHIRO, 103)
                    .tells("a2", Call.Kind.AUTHORISE, ICHIRO, 104, ICHIRO, UNKNOWN);

            assertThat(story.breaches()).isEmpty();
        }

        @Test
        void whereTwoRanAtOnceAndTheEarlierStepEndedLater() {
            story.logsIn(HANAKO, 101)
                    .tellsOfOld("login-x", Call.Kind.LOG_IN, JIRO, 100, Call.OK)
                    .storesLogin(JIRO, 100)
                    .moves(JIRO, 101);

            assertThat(story.breaches()).isEmpty();
        }
    }

    @Nested
    class Finds {

        @Test
        void aStepThatWasAcceptedTwice() {
            story.logsIn(HANAKO, 100).logsIn(JIRO, 100);

            assertFound("R4: a step is accepted once");
        }

        @Test
        void aStepThatWasAcceptedTwiceOfWhichOneWasNotHeard() {
            story.authorises("a1", HANAKO, 100)
                    .tells("a2", Call.Kind.AUTHORISE, JIRO, 100, JIRO, UNKNOWN)
                    .storesAuthorisation("a2", JIRO, 100);

            assertFound("R4: a step is accepted once");
        }

        @Test
        void aStepThatCameAfterALaterOne() {
            story.logsIn(HANAKO, 101).logsIn(JIRO, 100).moves(JIRO, 101);

            assertFound("R4: accepted steps increase");
        }

        @Test
        void aFailureThatWasNotCounted() {
            story.guesses(ICHIRO).tells("guess", Call.Kind.LOG_IN, ICHIRO, NO_STEP, ICHIRO, Call.MISMATCH);

            assertFound("R17: failures are counted exactly");
        }

        @Test
        void aFailureThatWasCountedTwice() {
            story.guesses(ICHIRO).storesFailure(ICHIRO);

            assertFound("R17: failures are counted exactly");
        }

        @Test
        void aSeventhGuess() {
            for (int i = 0; i < 7; i++) {
                story.guesses(i % 2 == 0 ? HANAKO : JIRO);
            }

            assertFound("R17: no guess beyond the limit");
        }

        @Test
        void anAnswerThatIsNotKept() {
            story.authorises("a1", ICHIRO, 100).forgets("a1");

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aWatermarkThatWentBack() {
            story.logsIn(ICHIRO, 100).logsIn(ICHIRO, 101).moves(ICHIRO, 100);

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aWatermarkThatNobodyMovedThere() {
            story.logsIn(ICHIRO, 100).moves(ICHIRO, 105);

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aRevocationThatIsNotStored() {
            story.revokes("r1", SABURO, 100, ICHIRO).binds(ICHIRO);

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aRegistrationThatIsNotStored() {
            story.registers(ICHIRO, 100).binds(new Call.Holder("ichiro", "99999999"));

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aRegistrationAfterARevocationThatIsNotStored() {
            story.revokes("r1", SABURO, 100, ICHIRO)
                    .waits()
                    .registers(ICHIRO, 131)
                    .unbinds(ICHIRO);

            assertFound("what was acknowledged is stored");
        }

        @Test
        void aRegistrationBeforeTheWaitIsOver() {
            story.revokes("r1", SABURO, 100, ICHIRO).registers(ICHIRO, 101);

            assertFound("R29: the same user waits");
        }

        @Test
        void anActWithoutItsEvent() {
            story.authorises("a1", ICHIRO, 100).losesTheLastEvent();

            assertFound("each act has one event");
        }

        @Test
        void anEventOfSomethingThatWasRefused() {
            story.logsIn(ICHIRO, 100)
                    .tells("login", Call.Kind.LOG_IN, ICHIRO, 101, ICHIRO, "ALREADY_USED")
                    .storesLogin(ICHIRO, 101)
                    .moves(ICHIRO, 100);

            assertFound("each act has one event");
        }

        @Test
        void aRequestThatActedTwice() {
            story.authorises("a1", ICHIRO, 100).storesAuthorisation("a1", ICHIRO, 101);

            assertFound("each act has one event");
        }

        @Test
        void aLoginAfterTheRevocation() {
            story.revokes("r1", SABURO, 100, ICHIRO).logsIn(ICHIRO, 101);

            assertFound("R28: nothing after a revocation");
        }

        @Test
        void anotherAnswerWhenARequestIsAskedAgain() {
            story.authorises("a1", ICHIRO, 100).asks("a1", ICHIRO, Call.OK, "at another time");

            assertFound("R37a: a request has one answer");
        }

        @Test
        void anAnswerThatIsForgotten() {
            story.authorises("a1", ICHIRO, 100).asks("a1", ICHIRO, Call.NOT_FOUND, "");

            assertFound("R37a: a request has one answer");
        }

        @Test
        void aBug() {
            story.tells("login", Call.Kind.LOG_IN, ICHIRO, 100, ICHIRO, "BUG");

            assertFound("only foreseen answers");
        }
    }

    private void assertFound(String law) {
        assertThat(story.breaches()).anyMatch(breach -> breach.startsWith(law));
    }
}
