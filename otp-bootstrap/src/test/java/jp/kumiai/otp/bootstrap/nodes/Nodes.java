package jp.kumiai.otp.bootstrap.nodes;

import java.time.Instant;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;

/** Several nodes on one database, some of which may not answer just now. Thread-safe. */
public interface Nodes {

    int count();

    /** The node of this number, from zero on, where it listens now. */
    ApiClient node(int number);

    /** By the clock that they all have. */
    Instant now();
}
