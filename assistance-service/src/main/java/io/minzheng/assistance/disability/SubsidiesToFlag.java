package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.DisabilityFile.Phase;
import io.minzheng.assistance.flags.CasesToFlag;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.kernel.DivisionCode;
import java.util.List;

/** Cases of a person on their way or paid, and those that stand still for another programme's sake only. */
final class SubsidiesToFlag implements CasesToFlag {
    private final CasesOfPerson cases;

    SubsidiesToFlag(CasesOfPerson cases) {
        this.cases = cases;
    }

    @Override
    public List<FlaggedCase> of(String personId) {
        return cases.files(personId).stream()
                .filter(SubsidiesToFlag::lives)
                .map(SubsidiesToFlag::flagged)
                .toList();
    }

    private static boolean lives(DisabilityFile file) {
        return file.phase() != Phase.STOPPED
                || Displacement.isStopped(file.now().benefit(), StopGround.TEKUN)
                || Displacement.isStopped(file.now().benefit(), StopGround.CHILD_BENEFIT);
    }

    static FlaggedCase flagged(DisabilityFile file) {
        return new FlaggedCase(DisabilityCase.PROGRAMME, file.id(), DivisionCode.of(file.area()));
    }
}
