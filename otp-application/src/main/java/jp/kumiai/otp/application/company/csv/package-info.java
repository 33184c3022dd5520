/** Files of companies and users as use cases. How their lines are read, and what may be entered, is the domain's. */
@NullMarked
package jp.kumiai.otp.application.company.csv;

import org.jspecify.annotations.NullMarked;
