/**
 * The page a scenario leaves behind: one self-contained HTML file that draws and tells what happened to every contract.
 */
@NullMarked
package io.leasehold.scenario.report;

import org.jspecify.annotations.NullMarked;
