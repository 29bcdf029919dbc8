package io.minzheng.assistance.tekun;

import io.minzheng.assistance.procedure.ProcedureLaw;
import io.minzheng.assistance.procedure.ProcedureLaws;
import java.time.LocalDate;

/** 民发〔2021〕43号 from 2021-07-01, 国发〔2016〕14号 before it. */
final class TekunLaws implements ProcedureLaws.Of {
    static final String PROGRAMME = "tekun";
    private static final LocalDate IN_FORCE = LocalDate.of(2021, 7, 1);
    private static final TekunLaw OF_2021 = law("民发〔2021〕43号", new TekunPolicy.Limits(15, 7, 15, 15, 3, 10));

    private final TekunLaw of2016;

    TekunLaws(TekunPolicy policy) {
        this.of2016 = law("国发〔2016〕14号", policy.before2021());
    }

    private static TekunLaw law(String document, TekunPolicy.Limits limits) {
        return new TekunLaw(
                new ProcedureLaw(
                        PROGRAMME,
                        document,
                        limits.opinionDays(),
                        true,
                        0,
                        limits.noticeDays(),
                        limits.countyDays(),
                        limits.reinvestigationDays(),
                        null,
                        null,
                        limits.deliveryDays()),
                limits.reassessmentDays());
    }

    TekunLaw at(LocalDate day) {
        return day.isBefore(IN_FORCE) ? of2016 : OF_2021;
    }

    @Override
    public String programme() {
        return PROGRAMME;
    }

    @Override
    public ProcedureLaw on(LocalDate day) {
        return at(day).procedure();
    }
}
