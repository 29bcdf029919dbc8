package io.minzheng.assistance.tekun;

import io.minzheng.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is kept, by his own choice, and who is paid.
 *
 * @param institution the home and its reference; null where the person stays at home
 */
public record Placement(Form form, @Nullable String institution, Payee payee) {
    public enum Form {
        /** In an institution (集中供养). */
        CONCENTRATED,
        /** At home (分散供养). */
        DISPERSED
    }

    public enum PayeeKind {
        INSTITUTION,
        PERSON,
        /** Somebody who holds the card for the person under a written agreement filed with the county. */
        AGENT
    }

    /**
     * @param agreement reference of the agreement; of an agent only
     */
    public record Payee(
            PayeeKind kind,
            @PersonalData String name,
            @PersonalData String account,
            @Nullable String agreement) {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Payee[" + kind + "]";
        }
    }

    /** That who is paid fits where the person is kept. */
    static void requireSound(Placement placement) {
        boolean concentrated = placement.form() == Form.CONCENTRATED;
        String institution = placement.institution();
        TekunRule.InstitutionMustFitTheForm.require(
                concentrated == (institution != null && !institution.isBlank()), "placement.institution");
        Payee payee = placement.payee();
        TekunRule.PayeeMustFitTheForm.require(
                concentrated == (payee.kind() == PayeeKind.INSTITUTION), "placement.payee.kind");
        String agreement = payee.agreement();
        TekunRule.PayeeMustFitTheForm.require(
                (payee.kind() == PayeeKind.AGENT) == (agreement != null && !agreement.isBlank()),
                "placement.payee.agreement");
        TekunDecider.requireText(payee.name(), "placement.payee.name");
        TekunDecider.requireText(payee.account(), "placement.payee.account");
    }
}
