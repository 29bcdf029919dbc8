package io.minzheng.assistance.tekun;

import io.minzheng.assistance.procedure.ProcedureLaw;

/**
 * @param procedure limits of the application; notice and reinvestigation also hold for the ending
 * @param reassessmentDays working days in which the county assesses self-care again once a change is reported
 */
record TekunLaw(ProcedureLaw procedure, int reassessmentDays) {
    TekunLaw {
        if (reassessmentDays < 1) {
            throw new IllegalArgumentException("tekun: a limit must be a day at least");
        }
    }

    String document() {
        return procedure.document();
    }
}
