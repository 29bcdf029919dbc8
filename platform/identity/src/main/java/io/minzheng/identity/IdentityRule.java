package io.minzheng.identity;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Rule;
import java.util.List;
import java.util.Map;

/** What must hold of accounts and of what they may do. */
enum IdentityRule implements Rule {
    AccountMustExist("account-must-exist", Kind.UNKNOWN),
    AccountMustBeNew("account-must-be-new", Kind.CONFLICT),
    AccountIdMustBeValid("account-id-must-be-valid", Kind.MALFORMED),
    AccountMustBeEnabled("account-must-be-enabled", Kind.REFUSED),
    RoleMustExist("role-must-exist", Kind.MALFORMED),
    AreasMustBeFew("areas-must-be-few", Kind.MALFORMED),
    RolesMustBeCompatible("roles-must-be-compatible", Kind.REFUSED),
    AuthorityMustBeGivenByAnother("authority-must-be-given-by-another", Kind.FORBIDDEN),
    TextMustBeGiven("text-must-be-given", Kind.MALFORMED),
    PasswordMustBeLongEnough("password-must-be-long-enough", Kind.REFUSED),
    PasswordMustNotBeCommon("password-must-not-be-common", Kind.REFUSED),
    PasswordMustBeNew("password-must-be-new", Kind.REFUSED),
    PasswordsMustAgree("passwords-must-agree", Kind.REFUSED),
    PasswordMustBeRight("password-must-be-right", Kind.REFUSED),
    SampleStaffMustKeepTheirPasswords("sample-staff-must-keep-their-passwords", Kind.REFUSED),
    DelegationMustExist("delegation-must-exist", Kind.UNKNOWN),
    DelegationMustBeOnesOwn("delegation-must-be-ones-own", Kind.FORBIDDEN),
    DelegationMustGoToAnother("delegation-must-go-to-another", Kind.REFUSED),
    DelegationMustLieInThePeriod("delegation-must-lie-in-the-period", Kind.REFUSED),
    LenderMustHoldTheRole("lender-must-hold-the-role", Kind.REFUSED),
    SessionMustExist("session-must-exist", Kind.UNKNOWN);

    private static final int MOST_AREAS = 100;

    private final String code;
    private final Kind kind;

    IdentityRule(String code, Kind kind) {
        this.code = "identity." + code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** That a token has room for them, and what is looked at for each pair of them comes to an end. */
    static void requireFew(List<DivisionCode> areas) {
        if (areas.size() > MOST_AREAS) {
            throw AreasMustBeFew.violated("areas", Map.of("most", MOST_AREAS));
        }
    }

    /** That a text says something and no more than two thousand characters. */
    static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= 2000, field);
    }
}
