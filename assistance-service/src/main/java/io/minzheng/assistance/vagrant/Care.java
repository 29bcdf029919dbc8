package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.VagrantRule.CareMustBeDescribed;
import static io.minzheng.assistance.vagrant.VagrantRule.MinorsMustBeTakenIn;
import static io.minzheng.assistance.vagrant.VagrantRule.RoomMustFitTheSex;
import static io.minzheng.assistance.vagrant.VagrantRule.WomenMustBeCaredForByWomen;

import io.minzheng.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The form of help, and where.
 *
 * @param facility hospital or foster institution; null in the station and on the spot
 * @param agreement number of the agreement with the foster institution
 * @param lodging null outside the station
 */
public record Care(
        Form form,
        @Nullable String facility,
        @Nullable String agreement,
        @Nullable Lodging lodging) {
    public enum Form {
        STATION,
        HOSPITAL,
        /** With an institution under an agreement (托养). */
        FOSTER_CARE,
        /** Food, clothes or a voucher where the person is, for one who does not want more. */
        ON_THE_SPOT
    }

    /**
     * A bed in the station: rooms are separated by sex, women are cared for by women (令381号).
     *
     * @param roomFor whose room it is
     * @param carer id of the member of staff
     */
    public record Lodging(String room, Sex roomFor, String carer, Sex carerSex) {}

    /** That the form is fit for the person. */
    void requireFit(Sex sex, boolean minor) {
        MinorsMustBeTakenIn.require(!minor || form != Form.ON_THE_SPOT, "care");
        boolean elsewhere = form == Form.HOSPITAL || form == Form.FOSTER_CARE;
        CareMustBeDescribed.require(elsewhere == isGiven(facility), "care.facility");
        CareMustBeDescribed.require((form == Form.FOSTER_CARE) == isGiven(agreement), "care.agreement");
        CareMustBeDescribed.require((form == Form.STATION) == (lodging != null), "care.lodging");
        if (lodging != null) {
            CareMustBeDescribed.require(isGiven(lodging.room()) && isGiven(lodging.carer()), "care.lodging");
            // A child stays with the one it came with, whoever that is.
            RoomMustFitTheSex.require(minor || isOther(sex) || lodging.roomFor() == sex, "care.lodging.roomFor");
            WomenMustBeCaredForByWomen.require(
                    sex != Sex.FEMALE || lodging.carerSex() == Sex.FEMALE, "care.lodging.carerSex");
        }
    }

    private static boolean isOther(Sex sex) {
        return sex != Sex.FEMALE && sex != Sex.MALE;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
