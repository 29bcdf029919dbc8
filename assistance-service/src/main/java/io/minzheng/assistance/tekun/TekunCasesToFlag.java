package io.minzheng.assistance.tekun;

import io.minzheng.assistance.flags.CasesToFlag;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.List;

/** Cases of a person, on their way into tekun or in it. */
final class TekunCasesToFlag implements CasesToFlag {
    private final CasesOfPerson cases;
    private final Views views;

    TekunCasesToFlag(CasesOfPerson cases, Views views) {
        this.cases = cases;
        this.views = views;
    }

    @Override
    public List<FlaggedCase> of(String personId) {
        List<String> ids = cases.of(personId);
        return views.reader(TekunFiles.class).getAll(ids).values().stream()
                .filter(TekunCasesToFlag::lives)
                .map(file -> new FlaggedCase(TekunLaws.PROGRAMME, file.id(), DivisionCode.of(file.area())))
                .toList();
    }

    private static boolean lives(TekunFile file) {
        return switch (file.phase()) {
            case REFUSED, WITHDRAWN, TERMINATED, ENDED -> false;
            case APPLYING, ACTIVE, ENDING_PROPOSED, ENDING_ON_NOTICE, ENDING_IN_DISPUTE -> true;
        };
    }
}
