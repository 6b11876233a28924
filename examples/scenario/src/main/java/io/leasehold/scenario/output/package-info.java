/** What a scenario leaves behind: timeline, summary, mails, invoices, report. */
@NullMarked
package io.leasehold.scenario.output;

import org.jspecify.annotations.NullMarked;
