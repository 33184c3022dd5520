/** The test of the contract kit itself: stores with one planted fault each, which the kit must name. Not part of the kit. */
@NullMarked
package jp.kumiai.otp.application.brokenstore;

import org.jspecify.annotations.NullMarked;
