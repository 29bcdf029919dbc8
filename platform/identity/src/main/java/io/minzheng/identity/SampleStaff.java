package io.minzheng.identity;

import io.minzheng.embedded.EmbeddedException;
import java.util.List;

/**
 * A member of the sample staff.
 *
 * @param id the name to log in with, and the client id for a token by client credentials
 * @param name in Chinese
 * @param englishName in English, with the place of work
 * @param roles as in the {@code roles} claim
 * @param areas division codes, as in the {@code areas} claim
 */
public record SampleStaff(String id, String name, String englishName, List<String> roles, List<String> areas) {
    static SampleStaff parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 5) {
            throw new EmbeddedException("The line \"" + line + "\" of the staff file has not five fields");
        }
        return new SampleStaff(
                fields[0].strip(),
                fields[1].strip(),
                fields[2].strip(),
                List.of(fields[3].strip().split("\\|")),
                List.of(fields[4].strip().split("\\|")));
    }
}
