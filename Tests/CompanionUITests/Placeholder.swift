import Testing

@Suite struct CompanionUIPlaceholderTests {}
