package jp.kumiai.otp.application.cell;

/** Is told how far a move has come, on the calling thread. */
public interface MoveProgress {

    /** It is in neither cell from now on. */
    void left();

    /** It is in the other cell from now on. */
    void arrived();

    /** So many events of its trail were copied. */
    void copied(long events);
}
