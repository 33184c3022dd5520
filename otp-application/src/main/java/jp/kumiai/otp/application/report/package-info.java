/** Reports for the bank's people, and the auditor's search of the trail. Values only: no texts, no plots, no files. */
@NullMarked
package jp.kumiai.otp.application.report;

import org.jspecify.annotations.NullMarked;
