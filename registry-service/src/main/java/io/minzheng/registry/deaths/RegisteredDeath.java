package io.minzheng.registry.deaths;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registration as staff look it up; says nothing of who it is but the pseudonym.
 *
 * @param area township or village
 * @param registeredOn business date of the registration
 * @param annulledOn null while it stands
 */
record RegisteredDeath(
        String id,
        @Subject String personId,
        String area,
        LocalDate diedOn,
        LocalDate registeredOn,
        String certificateNumber,
        @Nullable LocalDate annulledOn) {}
