/** What the use cases need of the world outside. A class that implements a port here is somebody else's; each port has a contract in the test kit. */
@NullMarked
package jp.kumiai.otp.application.port;

import org.jspecify.annotations.NullMarked;
