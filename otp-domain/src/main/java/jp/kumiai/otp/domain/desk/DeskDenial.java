package jp.kumiai.otp.domain.desk;

/** Why somebody may not even ask for what they asked for. */
public enum DeskDenial {

    /** There is no such session, or not any more. */
    SESSION_OVER,

    /** It is not their duty. */
    NOT_ENTITLED
}
