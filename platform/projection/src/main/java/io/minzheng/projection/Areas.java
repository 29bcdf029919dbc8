package io.minzheng.projection;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import java.util.List;
import org.bson.conversions.Bson;

/** Limits queries to what a member of staff may see. */
public final class Areas {
    private Areas() {}

    /** Documents whose field holds a division code within one of the staff's areas; none where there are no areas. */
    public static Bson within(Staff staff, String field) {
        List<Bson> areas = staff.reach().stream()
                .map(DivisionCode::value)
                .sorted()
                .map(code -> Filters.regex(field, "^" + code))
                .toList();
        return switch (areas.size()) {
            case 0 -> Filters.in("_id", List.of());
            case 1 -> areas.getFirst();
            default -> Filters.or(areas);
        };
    }
}
