/** What triggers the library's loops on the nodes of a cluster; needs db-scheduler on the class path. */
@NullMarked
package io.leasehold.adapters.jdbc.schedule;

import org.jspecify.annotations.NullMarked;
