/**
 * What tests and other adapters need of the application: one contract per outgoing port, a fake for each, and sample
 * data out of the manual. A fake keeps the same contract as the real adapter; nothing here is shipped.
 */
@NullMarked
package jp.kumiai.otp.application.testkit;

import org.jspecify.annotations.NullMarked;
