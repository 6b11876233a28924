package io.leasehold.scenario.file;

/** A step that keeps one contract from its usual course, or ends that. */
public sealed interface HoldStep extends ContractStep
        permits SuspendStep, ResumeStep, BreachStep, RemedyStep, EndForForceMajeureStep {}
