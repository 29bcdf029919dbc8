package io.minzheng.kernel;

/** What a member of staff is there for; the names are the values of the token's {@code roles} claim in lower case. */
public enum Role {
    /** Township clerk: files, accepts, investigates, posts notices. */
    CLERK,
    /** County reviewer: checks, prepares payment runs, proposes standards. */
    REVIEWER,
    /** County approver: confirms, refuses, approves runs and standards. */
    APPROVER,
    REGISTRAR,
    CARE_WORKER,
    AUDITOR,
    REPORTER,
    ADMINISTRATOR,
    /** Nobody: the system acting on an event. No token can claim it. */
    AUTOMATION
}
