package io.minzheng.test.architecture.sound.dibao;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Decides. */
final class DibaoDecider implements Decider<DibaoCommand, Dibao, DibaoEvent> {
    @Override
    public Dibao initial() {
        return new Dibao.Nothing();
    }

    @Override
    public List<DibaoEvent> decide(DibaoCommand command, Dibao state, Circumstances circumstances) {
        DibaoRule.CaseMustBeNew.require(state instanceof Dibao.Nothing);
        return switch (command) {
            case DibaoCommand.FileApplication filed ->
                List.of(new DibaoEvent.ApplicationFiled(filed.on(), filed.income()));
        };
    }

    @Override
    public Dibao evolve(Dibao state, DibaoEvent event) {
        return switch (event) {
            case DibaoEvent.ApplicationFiled filed ->
                new Dibao.Filed(filed.income().dividedBy(3));
        };
    }
}
