package io.minzheng.assistance.recognition;

import io.minzheng.eventstore.DecidedAggregate;

final class RecognitionAggregate extends DecidedAggregate<RecognitionCommand, Recognition, RecognitionEvent> {}
