package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Subject;
import java.util.List;

/** @param cases ids of the person's cases in the order of their filing */
record TekunPerson(@Subject String personId, List<String> cases) {}
