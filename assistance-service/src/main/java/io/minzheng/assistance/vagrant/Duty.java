package io.minzheng.assistance.vagrant;

/** What is owed to somebody who has been taken in (民发〔2015〕158号). */
public enum Duty {
    /** At once: fingerprint or face are compared. */
    IDENTITY_COMPARISON,
    /** At once: whoever seems lost, abandoned or trafficked is reported to the police. */
    POLICE_REPORT,
    /** Within 24 hours: the unidentified person's family is searched for in public. */
    SEARCH_NOTICE,
    /** Within some working days: the police are asked for a DNA comparison. */
    DNA_REQUEST,
    /** Within a month of the request: the police have taken the sample. */
    DNA_SAMPLE,
    /** Ten days: whoever is known has left, or has a ground to stay. */
    STAY_LIMIT,
    /** Ten days: the unidentified person stays for long, and is cared for accordingly. */
    LONG_STAY_CARE,
    /** One month: the search is published again. */
    SEARCH_REFRESH,
    /** Three months: placement and hukou are applied for. */
    PLACEMENT_APPLICATION,
    /** Each quarter: a child at risk is visited after it has gone home (民发〔2019〕62号). */
    RETURN_VISIT
}
