package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.time.Instant;

/** One of the servers that are compared, with its users entered into its database. */
interface OtpServer {

    String name();

    /** Starts it as its operator does, on the database that it has; returns when it is ready. */
    RunningServer start() throws IOException, InterruptedException;

    /** What makes its compilers see everything. */
    Requests warmUp(Instant now);

    /**
     * Right codes from now on.
     *
     * @param turn from 0, for who needs other users in each
     */
    Requests right(int turn, Instant now);

    /** Wrong codes, of the users who had the right ones in this turn. */
    Requests wrong(int turn);
}
