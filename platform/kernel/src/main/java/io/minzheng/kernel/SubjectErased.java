package io.minzheng.kernel;

/** An event after which nothing can be read any more that was sealed for the subject before: views have to forget it too. */
public interface SubjectErased {
    /** Pseudonym of the person, or id of the aggregate. */
    String subject();
}
