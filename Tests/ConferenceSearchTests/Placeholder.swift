import Testing

@Suite struct ConferenceSearchPlaceholderTests {}
