package jp.kumiai.otp.bootstrap.load;

/** What is sent to a server, written out before it is measured. */
interface Requests {

    /** Those to be sent, in their order. */
    int count();

    /** The whole request of this number, from 0: head and body. */
    byte[] request(int number);

    /** Whether the request of this number was to be answered by this status. */
    boolean isAsExpected(int number, int answered);
}
