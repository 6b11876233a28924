package io.leasehold.scenario.report;

import io.leasehold.scenario.report.ReportData.Contract;
import java.util.regex.Pattern;

/** Ids of places in the page. */
final class Anchors {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private Anchors() {}

    /** Made from the contract's id where that can stand in an address, otherwise from its place in the scenario. */
    static String contract(ReportData data, Contract contract) {
        boolean safe = SAFE.matcher(contract.id()).matches();
        // Two dashes: no safe id begins with one, so this never meets another contract's anchor.
        return "contract-" + (safe ? contract.id() : "-" + (data.contracts().indexOf(contract) + 1));
    }
}
