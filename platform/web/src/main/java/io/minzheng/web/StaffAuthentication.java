package io.minzheng.web;

import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.Staff;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A member of staff whose token has been checked; each role, own or lent, is an authority under its lower-case name. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Staff staff;

    StaffAuthentication(Staff staff) {
        super(Stream.concat(staff.roles().stream(), staff.delegations().stream().map(Delegation::role))
                .distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name().toLowerCase(Locale.ROOT)))
                .toList());
        this.staff = staff;
        setAuthenticated(true);
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return staff.id();
    }
}
