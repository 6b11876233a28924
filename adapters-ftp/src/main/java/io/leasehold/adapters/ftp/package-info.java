/** Sessions from which customers fetch their content by FTPS and SFTP; {@link io.leasehold.adapters.ftp.Transfers} is the way in. */
@NullMarked
package io.leasehold.adapters.ftp;

import org.jspecify.annotations.NullMarked;
