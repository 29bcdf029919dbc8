package io.minzheng.assistance.disability.persons;

import io.minzheng.eventstore.DecidedAggregate;

final class PlacesAggregate extends DecidedAggregate<PlacesCommand, Places, PlacesEvent> {}
