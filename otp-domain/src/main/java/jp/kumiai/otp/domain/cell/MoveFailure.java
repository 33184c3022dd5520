package jp.kumiai.otp.domain.cell;

/** Why a contract does not move. After each of them it is where it was. */
public enum MoveFailure {

    /** Neither cell has such a contract. */
    UNKNOWN_CONTRACT,

    /** The other cell has it. */
    ALREADY_THERE,

    /** The two are one and the same cell, or one was made of a copy of the other. */
    SAME_CELL,

    /** It has left for a third cell and has not arrived. */
    ON_ITS_WAY_ELSEWHERE,

    /** It came from the other cell, which has not heard of its arrival yet: that move must be ended first. */
    MOVE_UNFINISHED,

    /** A month is being debited in one of the cells. */
    FEE_RUN_OPEN,

    /** The cells have not debited the same months, so one month would be debited twice or never. */
    FEE_MONTHS_DIFFER,

    /** A debit waits for the bank's answer, which goes to the cell that asked. */
    DEBIT_IN_FLIGHT,

    /** The other cell has one of its serial numbers, login IDs or its contract number already. */
    NUMBER_TAKEN,

    /** It was changed again and again meanwhile. */
    CONTRACT_BUSY
}
