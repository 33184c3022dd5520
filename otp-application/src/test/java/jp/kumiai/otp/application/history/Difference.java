package jp.kumiai.otp.application.history;

import jp.kumiai.otp.application.history.drawing.Step;

/**
 * Where model and product part.
 *
 * @param at how many operations went before
 */
record Difference(int at, Step step, String what, String model, String product) {

    @Override
    public String toString() {
        return what + " after " + step + "\n    by the rules: " + model + "\n    the product:  " + product;
    }
}
